import { textIn, wordDifference } from "@duban/schema";
import type { CellChoice, MergedCell } from "@duban/schema/problem/revision";
import { Button } from "antd";
import { useId, useState } from "react";
import { toGraphLocale } from "../../../i18n/locale";
import { type MessageId, useLocale, useText } from "../../../i18n/text";
import { ValueDiff, WordDiff } from "../../../ui/word-diff";
import styles from "./revise.module.css";
import { type CellWords, type ReturnedList, type ReturnedRow, type RevisionListName, revisionLists } from "./revise-queries";
import { cellKey, type Revision } from "./use-revision";

const atOnce = 50;

/** What there is to decide first, then what cannot be written, what will be, and what others have changed. */
const groups = [
  { standing: "CONFLICT", title: "revision.group.conflict" },
  { standing: "REFUSED", title: "revision.group.refused" },
  { standing: "MINE", title: "revision.group.mine" },
  { standing: "THEIRS", title: "revision.group.theirs" },
  { standing: "UNCHANGED", title: "revision.group.ignored" },
] as const satisfies readonly { standing: ReturnedRow["standing"]; title: MessageId }[];

/** The rows of a list that came back, by who has changed them. */
export function ReturnedRows({ list, revision }: { list: ReturnedList; revision: Revision }) {
  return groups.map(({ standing, title }) => {
    const rows = list.rows.filter((row) => row.standing === standing);
    return rows.length === 0 ? null : <Group key={standing} title={title} rows={rows} revision={revision} />;
  });
}

function Group({ title, rows, revision }: { title: MessageId; rows: readonly ReturnedRow[]; revision: Revision }) {
  const text = useText();
  const id = useId();
  const [shown, setShown] = useState(atOnce);
  const conflicts = rows.flatMap((row) => (row.standing === "CONFLICT" ? conflictKeys(row) : []));
  return (
    <section aria-labelledby={id}>
      <div className={styles.groupHead}>
        <h2 id={id} className={styles.groupTitle}>
          {text(title, { count: rows.length })}
        </h2>
        {conflicts.length > 0 && (
          <span className={styles.all}>
            <Button size="small" onClick={() => revision.choose(conflicts, "mine")}>
              {text("revision.allMine")}
            </Button>
            <Button size="small" onClick={() => revision.choose(conflicts, "theirs")}>
              {text("revision.allTheirs")}
            </Button>
          </span>
        )}
      </div>
      <ul>
        {rows.slice(0, shown).map((row) => (
          <RowLine key={row.line} row={row} revision={revision} />
        ))}
      </ul>
      {rows.length > shown && (
        <Button type="link" onClick={() => setShown(shown + atOnce * 4)}>
          {text("revision.more", { count: rows.length - shown })}
        </Button>
      )}
    </section>
  );
}

function conflictKeys(row: ReturnedRow): string[] {
  return row.cells.flatMap(({ field, standing }) => (standing === "CONFLICT" ? [cellKey(row, field)] : []));
}

function RowLine({ row, revision }: { row: ReturnedRow; revision: Revision }) {
  const text = useText();
  const { subject, line, cells, wrong, ignored, standing } = row;
  return (
    <li className={styles.row}>
      <p className={styles.rowHead}>
        <code>{subject?.code ?? text("ledgerImport.line", { line })}</code> <span className={styles.rowTitle}>{subject?.title}</span>
      </p>
      <Notes notes={wrong} wrong />
      {standing !== "REFUSED" && (
        <dl className={styles.cells}>
          {cells.map((cell) =>
            cell.standing === "CONFLICT" ? (
              <ConflictCell key={cell.field} row={row} cell={cell} revision={revision} />
            ) : (
              <ChangedCell key={cell.field} cell={cell} name={revision.name} />
            ),
          )}
        </dl>
      )}
      <Notes notes={ignored} />
    </li>
  );
}

function Notes({ notes, wrong = false }: { notes: readonly CellWords[]; wrong?: boolean }) {
  if (notes.length === 0) return null;
  return (
    <ul>
      {notes.map(({ field, cell, message }) => (
        <li key={`${field} ${message}`} className={styles.note} data-wrong={wrong || undefined}>
          {cell && <code>{cell}</code>}
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}

/** Words for the values of a field. */
function useFieldTexts(name: RevisionListName, field: string): { title: string; shown(value: string): string } {
  const { locale } = useLocale();
  const spoken = toGraphLocale(locale);
  const { fields, columns } = revisionLists[name];
  const choices = fields[field]?.choices;
  const column = columns.find((one) => one.field === field);
  const title = column ? textIn(column.title, spoken) : field;
  return { title, shown: (value) => (choices?.includes(value) ? choices.label(value as never, spoken) : value) };
}

function ChangedCell({ cell: { field, standing, base, mine, theirs }, name }: { cell: MergedCell; name: RevisionListName }) {
  const text = useText();
  const { title, shown } = useFieldTexts(name, field);
  return (
    <div className={styles.cell}>
      <dt>{title}</dt>
      <dd>
        <Change before={shown(base)} after={shown(standing === "MINE" ? mine : theirs)} />
        {standing === "THEIRS" && <span className={styles.kept}> {text("revision.kept")}</span>}
      </dd>
    </div>
  );
}

function Change({ before, after }: { before: string; after: string }) {
  const text = useText();
  if (before.length + after.length < 24) return <ValueDiff before={before} after={after || text("revision.empty")} />;
  return <WordDiff words={wordDifference(before, after)} />;
}

const sides = { mine: "revision.side.mine", theirs: "revision.side.theirs", base: "revision.side.base" } as const;

function ConflictCell({ row, cell, revision }: { row: ReturnedRow; cell: MergedCell; revision: Revision }) {
  const text = useText();
  const { title, shown } = useFieldTexts(revision.name, cell.field);
  const key = cellKey(row, cell.field);
  const chosen = revision.choices.get(key);
  return (
    <div className={styles.cell}>
      <dt>{title}</dt>
      <dd>
        <fieldset className={styles.conflict}>
          <legend className="visually-hidden">{text("revision.choice", { code: row.subject?.code ?? "", column: title })}</legend>
          {(Object.keys(sides) as CellChoice[]).map((side) => (
            <label key={side} className={styles.side} data-chosen={side === chosen}>
              <input type="radio" name={key} checked={side === chosen} onChange={() => revision.choose([key], side)} />
              <span className={styles.whose}>{text(sides[side])}</span>
              <span className={styles.value}>{shown(cell[side]) || text("revision.empty")}</span>
            </label>
          ))}
        </fieldset>
      </dd>
    </div>
  );
}
