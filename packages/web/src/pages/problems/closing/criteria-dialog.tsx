import { type EvidenceKind, evidenceKinds } from "@duban/schema";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { errorsAt, FieldErrors } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { Icon } from "../../../ui/icon";
import { problemLists, type ViewedProblem } from "../problem-queries";
import styles from "./closing.module.css";
import { setCriteriaMutation } from "./closing-queries";

interface Row {
  readonly key: string;
  readonly id: string | null;
  readonly text: string;
  readonly evidenceKind: EvidenceKind;
}

const blank = (): Row => ({ key: crypto.randomUUID(), id: null, text: "", evidenceKind: "DOCUMENT" });

/** By what the problem counts as resolved, row by row. */
export function CriteriaDialog({ problem, onClose }: { problem: ViewedProblem; onClose(): void }) {
  const text = useText();
  const { locale } = useLocale();
  const [rows, setRows] = useState<readonly Row[]>(() =>
    problem.closeOutCriteria.length === 0 ? [blank()] : problem.closeOutCriteria.map((one) => ({ ...one, key: one.id })),
  );
  const command = useDialogCommand(setCriteriaMutation, { done: text("closing.criteria.saved"), lists: problemLists, onClose });
  const change = (key: string, next: Partial<Row>) =>
    setRows((before) => before.map((row) => (row.key === key ? { ...row, ...next } : row)));
  const save = () => {
    const criteria = rows.map(({ id, text: words, evidenceKind }) => ({ id, text: words, evidenceKind }));
    void command.submit({ input: { problemId: problem.id, expectedVersion: problem.revision, criteria } });
  };
  const kinds = evidenceKinds.values.map((value) => ({ value, label: evidenceKinds.label(value, toGraphLocale(locale)) }));
  return (
    <FormDialog
      title={text("closing.criteria.title", { code: problem.code })}
      submit={text("closing.criteria.save")}
      busy={command.busy}
      width={640}
      onSubmit={save}
      onClose={onClose}
    >
      <p className={styles.lead}>{text("closing.criteria.lead")}</p>
      <ul>
        {rows.map((row, position) => (
          <li key={row.key} className={styles.criterionRow}>
            <Input
              aria-label={text("closing.criteria.text", { number: position + 1 })}
              value={row.text}
              onChange={(event) => change(row.key, { text: event.target.value })}
            />
            <Select<EvidenceKind>
              aria-label={text("closing.criteria.kind", { number: position + 1 })}
              value={row.evidenceKind}
              options={kinds}
              onChange={(evidenceKind) => change(row.key, { evidenceKind })}
            />
            <Button
              type="text"
              icon={<Icon name="trash" size={14} />}
              aria-label={text("closing.criteria.remove", { number: position + 1 })}
              onClick={() => setRows((before) => before.filter(({ key }) => key !== row.key))}
            />
            <FieldErrors errors={errorsAt(command.userErrors, `criteria.${position}.text`)} />
          </li>
        ))}
      </ul>
      <Button type="link" onClick={() => setRows((before) => [...before, blank()])}>
        {text("closing.criteria.another")}
      </Button>
      <CommandErrors command={command} fields={rows.map((_, position) => `criteria.${position}.text`)} />
    </FormDialog>
  );
}
