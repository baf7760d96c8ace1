import type { WorkRow } from "@duban/schema";
import { Button } from "antd";
import { useText } from "../../../../../i18n/text";
import { Dialog } from "../../../../../ui/dialog";
import { useContent, useEditor } from "../editor-context";
import form from "../forms/form.module.css";
import { SlipFields } from "../forms/slip-fields";
import { changeRow } from "./work-rows";

interface RowDetailsProps {
  rowId: string;
  onClose(): void;
}

/** What is said of a row beside the grid: when it was done, or why it slips. */
export function RowDetails({ rowId, onClose }: RowDetailsProps) {
  const text = useText();
  const { workTable } = useContent();
  const { edit, firstEnd } = useEditor();
  const row = workTable.find(({ id }) => id === rowId);
  if (!row) return null;
  const number = workTable.filter(({ pillar }) => pillar === row.pillar).indexOf(row) + 1;
  const change = (fields: Partial<WorkRow>) => edit((before) => ({ ...before, workTable: changeRow(before.workTable, rowId, fields) }));
  return (
    <Dialog
      title={text("editor.slip.title", { number })}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {text("editor.slip.close")}
        </Button>
      }
    >
      <p className={form.lead}>{row.task}</p>
      <div className={form.row}>
        <SlipFields section={row.pillar} rowId={rowId} milestone={row} first={firstEnd(rowId)} onChange={change} />
      </div>
    </Dialog>
  );
}
