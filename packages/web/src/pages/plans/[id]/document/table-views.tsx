import { fieldTitle, type PlanBatch, type PlanContent, type PlanSection, type WorkRow } from "@duban/schema";
import type { ReactNode } from "react";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { useOrganizationName } from "../../organization-names";
import styles from "./document.module.css";
import { Period } from "./period";
import { PredecessorsNote } from "./predecessors-note";
import { rowAnchor } from "./row-anchor";
import { SlipNote } from "./slip-note";

interface Column {
  title: string;
  width?: number | string;
  end?: boolean;
}

interface Line {
  /** Where a link to the row leads. */
  anchor: string;
  /** One for each column. */
  cells: readonly ReactNode[];
}

/** A table of a section; on a phone every row stands as a block, each value under its title. */
function SectionTable({ columns, lines }: { columns: readonly Column[]; lines: readonly Line[] }) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ title, width, end }) => (
              <th key={title} scope="col" style={{ width, textAlign: end ? "right" : undefined }}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ anchor, cells }) => (
            <tr key={anchor} id={anchor}>
              {columns.map(({ title, end }, index) => (
                <td key={title} data-title={title} className={end ? styles.figure : undefined}>
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A value with a quieter one under it. */
function Pair({ first, second }: { first: ReactNode; second: string }) {
  return (
    <>
      {first || "—"}
      {second && <span className={styles.second}>{second}</span>}
    </>
  );
}

function useTitles(section: PlanSection): (field: string) => string {
  const { locale } = useLocale();
  return (field) => fieldTitle(section, field, toGraphLocale(locale));
}

/** 1.1 */
export function BatchesView({ batches }: { batches: readonly PlanBatch[] }) {
  const text = useText();
  const title = useTitles("BATCHES");
  const nameOf = useOrganizationName();
  return (
    <SectionTable
      columns={[
        { title: title("name"), width: 110 },
        { title: title("organizationIds") },
        { title: text("plans.read.period"), width: 104 },
        { title: title("headCount"), width: 84, end: true },
      ]}
      lines={batches.map((batch) => ({
        anchor: rowAnchor("BATCHES", batch.id),
        cells: [
          batch.name || "—",
          <Pair key="scope" first={batch.organizationIds.map(nameOf).join(text("ui.separator"))} second={batch.scope} />,
          <Period key="period" {...batch} />,
          batch.headCount ?? "—",
        ],
      }))}
    />
  );
}

/** 1.2 */
export function KeyPeopleView({ content }: { content: PlanContent }) {
  const title = useTitles("KEY_PEOPLE");
  const batchName = (id: string) => content.batches.find((batch) => batch.id === id)?.name ?? "—";
  return (
    <SectionTable
      columns={[
        { title: title("batchId"), width: 110 },
        { title: title("post"), width: 200 },
        { title: title("category"), width: 130 },
        { title: title("requirement") },
      ]}
      lines={content.keyPeople.map((person) => ({
        anchor: rowAnchor("KEY_PEOPLE", person.id),
        cells: [
          batchName(person.batchId),
          <Pair key="post" first={person.post} second={person.name} />,
          person.category || "—",
          person.requirement || "—",
        ],
      }))}
    />
  );
}

/** 2.1 to 2.4 */
export function WorkTableView({ rows, content }: { rows: readonly WorkRow[]; content: PlanContent }) {
  const text = useText();
  const title = useTitles("LEARNING");
  return (
    <SectionTable
      columns={[
        { title: text("editor.grid.number"), width: 36, end: true },
        { title: title("task") },
        { title: text("plans.read.period"), width: 104 },
        { title: text("editor.grid.person"), width: 110 },
        { title: title("deliverable"), width: "17%" },
        { title: title("evidence"), width: "17%" },
      ]}
      lines={rows.map((row, index) => ({
        anchor: rowAnchor(row.pillar, row.id),
        cells: [
          <span key="number" className={styles.quiet}>
            {index + 1}
          </span>,
          <div key="task">
            <Pair first={row.task} second={row.steps} />
            <PredecessorsNote row={row} content={content} />
            <SlipNote section={row.pillar} milestone={row} />
          </div>,
          <Period key="period" {...row} />,
          <Pair key="person" first={row.responsiblePerson} second={row.responsibleDepartment} />,
          row.deliverable || "—",
          row.evidence || "—",
        ],
      }))}
    />
  );
}
