import { Button } from "antd";
import { useId } from "react";
import { useText } from "../../../../../i18n/text";
import { Dialog } from "../../../../../ui/dialog";
import { ScrollArea } from "../../../../../ui/scroll-area";
import { useToast } from "../../../../../ui/toast";
import { OrganizationNames, organizationIdsIn } from "../../../organization-names";
import { ConflictChoice } from "../draft/conflict-dialog";
import { useContent, useEditor } from "../editor-context";
import { ImportChanges } from "./import-changes";
import type { WorkbookPreview } from "./preview";
import { type Import, useImport } from "./use-import";
import styles from "./workbook.module.css";

/** What a workbook would change in the draft, to be taken as a whole or row by row; where both were changed, one is chosen. */
export function ImportDialog({ preview, onClose }: { preview: WorkbookPreview; onClose(): void }) {
  const text = useText();
  const toast = useToast();
  const content = useContent();
  const { edit } = useEditor();
  const chosen = useImport(preview, content);
  const count = chosen.taken.size;
  const accept = () => {
    const before = content;
    edit(() => chosen.merged.content);
    toast({ text: text("workbook.done", { count }), action: { label: text("editor.undo"), run: () => edit(() => before) } });
    onClose();
  };
  return (
    <Dialog
      onCancel={onClose}
      width={880}
      title={text("workbook.title")}
      footer={
        <>
          <Button onClick={onClose}>{text("workbook.cancel")}</Button>
          <Button type="primary" disabled={count === 0} onClick={accept}>
            {text("workbook.accept", { count })}
          </Button>
        </>
      }
    >
      <OrganizationNames ids={organizationIdsIn([preview.base, preview.content, content])}>
        <p className={styles.words}>{text("workbook.words", counts(preview))}</p>
        <ScrollArea className={styles.scroller} label={text("workbook.title")}>
          <Problems preview={preview} />
          <Conflicts chosen={chosen} />
          {preview.changes.length === 0 && <p className={styles.words}>{text("workbook.nothing")}</p>}
          <ImportChanges preview={preview} chosen={chosen} />
        </ScrollArea>
      </OrganizationNames>
    </Dialog>
  );
}

/** How many rows are new, changed, missing and unchanged. */
function counts({ content, changes }: WorkbookPreview): { added: number; changed: number; missing: number; same: number } {
  const of = (...kinds: readonly string[]) => changes.filter(({ rowId, kind }) => rowId !== null && kinds.includes(kind)).length;
  const lists = [content.batches, content.keyPeople, content.workTable, content.guidanceGroups, content.problemResponses];
  const rows = lists.reduce((sum, list) => sum + list.length, 0);
  const [added, changed, missing] = [of("ADDED"), of("CHANGED", "MOVED"), of("REMOVED")];
  const forms = changes.filter(({ rowId }) => rowId === null).length;
  return { added, changed: changed + forms, missing, same: rows - added - changed };
}

function Problems({ preview: { problems } }: { preview: WorkbookPreview }) {
  const text = useText();
  const id = useId();
  if (problems.length === 0) return null;
  return (
    <section className={styles.problems} aria-labelledby={id}>
      <h3 id={id} className={styles.problemsTitle}>
        {text("workbook.problems", { count: problems.length })}
      </h3>
      <ul>
        {problems.map(({ sheet, cell, code, message }) => (
          <li key={`${sheet} ${cell} ${code} ${message}`} className={styles.problem}>
            <span className={styles.address}>{cell === null ? sheet : `${sheet} ${cell}`}</span>
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const sides = { mine: "workbook.side.file", theirs: "workbook.side.draft", base: "workbook.side.base" } as const;

function Conflicts({ chosen }: { chosen: Import }) {
  const text = useText();
  const content = useContent();
  const { conflicts } = chosen.merged;
  if (conflicts.length === 0) return null;
  return (
    <section className={styles.conflicts}>
      <h3 className={styles.conflictsTitle}>{text("workbook.conflicts", { count: conflicts.length })}</h3>
      {conflicts.map((item) => (
        <ConflictChoice
          key={item.key}
          item={item}
          content={content}
          labels={sides}
          choice={chosen.choices.get(item.key) ?? "mine"}
          onChoose={(choice) => chosen.choose(item.key, choice)}
        />
      ))}
    </section>
  );
}
