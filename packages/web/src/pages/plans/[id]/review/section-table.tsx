import { type PlanRow, type PlanSection, sectionNumbers } from "@duban/schema";
import { useState } from "react";
import { useText } from "../../../../i18n/text";
import { StatusShape } from "../../../../ui/status";
import { Tag } from "../../../../ui/tag";
import { FindingFlag } from "./labels";
import { useReview } from "./review-context";
import { isNotableRow, type RowView, type SectionView } from "./review-model";
import styles from "./section.module.css";
import { type Column, columnsOf } from "./section-columns";

const atOnce = 200;

/** The rows of a section; when only changes are asked for, unchanged rows fold into one line, but for the current one. */
export function SectionTable({ view }: { view: SectionView }) {
  const text = useText();
  const { onlyNotable, position } = useReview();
  const [wanted, setWanted] = useState(atOnce);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const columns = columnsOf(view.section);
  if (!columns) return null;
  if (view.rows.length === 0) return <p className={styles.nothing}>{text("review.section.empty")}</p>;

  const current = position.place?.rowId ?? null;
  const limit = Math.max(wanted, view.rows.findIndex(({ row }) => row.id === current) + 1);
  const runs = onlyNotable ? runsOf(view.rows, current) : [{ from: 0, notable: true, rows: view.rows.slice(0, limit) }];
  const hidden = onlyNotable ? 0 : view.rows.length - limit;
  const span = columns.length + 2;
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <Head columns={columns} />
        <tbody>
          {runs.map((run) =>
            run.notable || opened.has(run.from) ? (
              run.rows.map((row) => <Row key={`${row.kind} ${row.row.id}`} section={view.section} view={row} columns={columns} />)
            ) : (
              <Fold key={run.from} span={span} onOpen={() => setOpened(new Set([...opened, run.from]))}>
                {text("review.fold", { first: run.rows[0]?.position ?? 0, last: run.rows.at(-1)?.position ?? 0, count: run.rows.length })}
              </Fold>
            ),
          )}
          {hidden > 0 && (
            <Fold span={span} onOpen={() => setWanted(limit + atOnce)}>
              {text("review.moreRows", { count: Math.min(atOnce, hidden) })}
            </Fold>
          )}
        </tbody>
      </table>
    </div>
  );
}

function Head({ columns }: { columns: readonly Column<PlanRow>[] }) {
  const text = useText();
  return (
    <>
      <colgroup>
        <col style={{ width: 36 }} />
        {columns.map((column) => (
          <col key={column.title} style={column.width === undefined ? undefined : { width: column.width }} />
        ))}
        <col style={{ width: 72 }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{text("review.column.row")}</th>
          {columns.map((column) => (
            <th key={column.title} scope="col" className={column.end ? styles.end : undefined}>
              {text(column.title)}
            </th>
          ))}
          <th scope="col">{text("review.column.findings")}</th>
        </tr>
      </thead>
    </>
  );
}

function Fold({ span, onOpen, children }: { span: number; onOpen(): void; children: string }) {
  return (
    <tr>
      <td colSpan={span} className={styles.fold}>
        <button type="button" onClick={onOpen}>
          {children}
        </button>
      </td>
    </tr>
  );
}

interface Run {
  from: number;
  notable: boolean;
  rows: readonly RowView[];
}

/** Rows in runs of those worth showing and those that are not. */
function runsOf(rows: readonly RowView[], current: string | null): Run[] {
  const runs: { from: number; notable: boolean; rows: RowView[] }[] = [];
  for (const [index, row] of rows.entries()) {
    const notable = isNotableRow(row) || row.row.id === current;
    const last = runs.at(-1);
    if (last?.notable === notable) last.rows.push(row);
    else runs.push({ from: index, notable, rows: [row] });
  }
  return runs;
}

const kindTags = { ADDED: "review.row.added", REMOVED: "review.row.removed", MOVED: "review.row.moved" } as const;

function Row({ section, view, columns }: { section: PlanSection; view: RowView; columns: readonly Column<PlanRow>[] }) {
  const text = useText();
  const { position } = useReview();
  const current = position.place?.rowId === view.row.id;
  const blocking = view.failed.some(({ weight }) => weight === "BLOCKING");
  const tag = view.kind === "ADDED" || view.kind === "REMOVED" || view.kind === "MOVED" ? view.kind : null;
  const classes = [styles.row, view.kind === "ADDED" && styles.added, blocking && styles.failed, current && styles.current]
    .filter(Boolean)
    .join(" ");
  return (
    <tr
      id={`row-${view.row.id}`}
      className={classes}
      aria-current={current || undefined}
      onClick={() => position.goToPlace({ section, rowId: view.row.id })}
    >
      <td className={styles.number}>{view.kind === "REMOVED" ? "" : view.position}</td>
      {columns.map((column, index) => (
        <td key={column.title} className={column.end ? styles.end : undefined}>
          {index === 0 && tag && (
            <span className={styles.kind}>
              <Tag tone={tag === "ADDED" ? "added" : "outline"}>{text(kindTags[tag])}</Tag>
            </span>
          )}
          {column.cell(view)}
        </td>
      ))}
      <td>
        <span className={styles.marks}>
          {view.findings.map((finding) => (
            <FindingFlag key={finding.id} finding={finding} />
          ))}
          {view.failed.map((check) => (
            <a key={check.rule} href={`#check-${check.rule}`} className={check.weight === "BLOCKING" ? styles.blocking : styles.advisory}>
              {check.weight === "BLOCKING" && <StatusShape status="over" size={8} />}
              <span className="visually-hidden">{sectionNumbers[section]} </span>
              {check.rule}
            </a>
          ))}
        </span>
      </td>
    </tr>
  );
}
