import { Button, Select } from "antd";
import { type ChangeEvent, useRef, useState } from "react";
import { useText } from "../../../i18n/text";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid } from "../../../ui/form-field";
import { useSaveFile } from "../../../ui/use-save-file";
import styles from "../list/bulk.module.css";
import { useLedgers } from "../list/filter-choice";
import { sheetPath } from "./import-queries";
import { goodRows, type LookedAt, useImport, wrongs } from "./use-import";

/** Enters many problems from a sheet: the template, what is wrong by row, and then those that nothing is wrong with. */
export function ImportDialog({ onClose }: { onClose(): void }) {
  const text = useText();
  const { ledgers, options } = useLedgers();
  const { save } = useSaveFile();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setLedger] = useState<string | null>(null);
  const offered = options.filter(({ value }) => mayEnter(ledgers.find(({ id }) => id === value)));
  const ledgerId = chosen ?? offered[0]?.value ?? null;
  const { looked, busy, entered, fault, look, enter } = useImport(ledgerId);
  const good = goodRows(looked).length;
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    target.value = "";
    if (file) void look(file);
  };
  return (
    <FormDialog
      title={text("ledgerImport.title")}
      submit={text("ledgerImport.submit", { count: good })}
      width={680}
      busy={busy}
      disabled={good === 0}
      onSubmit={() => void enter().then((whole) => whole && onClose())}
      onClose={onClose}
    >
      <FormGrid>
        <FormField label={text("problems.filter.ledger")} errors={[]}>
          {(control) => (
            <Select
              {...control}
              style={{ width: "100%" }}
              value={ledgerId}
              options={offered}
              disabled={looked !== null}
              onChange={setLedger}
            />
          )}
        </FormField>
      </FormGrid>
      <p className={styles.files}>
        <Button onClick={() => ledgerId && void save(sheetPath(ledgerId))}>{text("ledgerImport.template")}</Button>
        <Button onClick={() => input.current?.click()} loading={busy && looked === null} disabled={!ledgerId}>
          {text("ledgerImport.choose")}
        </Button>
        <input ref={input} type="file" accept=".xlsx,.csv" hidden aria-label={text("ledgerImport.choose")} onChange={choose} />
      </p>
      {fault && <p role="alert">{fault}</p>}
      {looked && <Preview looked={looked} good={good} />}
      {entered > 0 && <p aria-live="polite">{text("ledgerImport.progress", { count: entered })}</p>}
    </FormDialog>
  );
}

function mayEnter(ledger: { viewerSteps: readonly { name: string; possible: boolean }[] } | undefined): boolean {
  return ledger?.viewerSteps.some(({ name, possible }) => name === "registerProblems" && possible) ?? false;
}

/** How many rows can be entered, and what is wrong with the others, also within the sheet itself. */
function Preview({ looked, good }: { looked: LookedAt; good: number }) {
  const text = useText();
  const wrong = wrongs(looked);
  const lines = new Set(wrong.map(({ line }) => line)).size;
  const marked = async () => {
    const { downloadTable } = await import("../../../ui/download-table");
    const said = (line: number) =>
      wrong
        .filter((one) => one.line === line)
        .map(({ cell, message }) => (cell ? `${cell} ${message}` : message))
        .join(" ");
    const title = text("ledgerImport.errors");
    const rows = looked.lines.map((cells, index) => [...cells.map((cell) => String(cell ?? "")), index === 0 ? title : said(index + 1)]);
    const width = Math.max(...rows.map(({ length }) => length));
    const even = rows.map((cells) => [
      ...cells.slice(0, -1),
      ...Array.from({ length: width - cells.length }, () => ""),
      cells.at(-1) ?? "",
    ]);
    downloadTable(`${looked.name.replace(/\.\w+$/, "")} ${title}.csv`, even);
  };
  return (
    <section className={styles.result} aria-live="polite">
      <p>{text("ledgerImport.result", { good, wrong: lines })}</p>
      {wrong.length > 0 && (
        <>
          <ul className={styles.refused} aria-label={text("ledgerImport.errors")}>
            {wrong.slice(0, 200).map(({ line, cell, message }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once and never reordered
              <li key={index}>
                <code className={styles.code}>{cell ?? (line === null ? "" : text("ledgerImport.line", { line }))}</code>
                <span>{message}</span>
              </li>
            ))}
          </ul>
          <Button type="link" onClick={() => void marked()}>
            {text("ledgerImport.marked")}
          </Button>
        </>
      )}
    </section>
  );
}
