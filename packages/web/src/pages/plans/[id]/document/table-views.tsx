import { fieldTitle, type PlanBatch, type PlanContent, type PlanSection, type WorkRow } from "@duban/schema";
import type { ReactNode } from "react";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { useNarrow } from "../../../../ui/use-narrow";
import { useOrganizationName } from "../../organization-names";
import styles from "./document.module.css";
import { Period } from "./period";
import { rowAnchor } from "./row-anchor";
import { SlipNote } from "./slip-note";

interface Column {
  title: string;
  width?: number | string;
  end?: boolean;
}

/** A table of a section; on a phone it scrolls by itself. */
function SectionTable({ section, columns, children }: { section: PlanSection; columns: readonly Column[]; children: ReactNode }) {
  const narrow = useNarrow();
  const reachable = narrow ? { tabIndex: 0, role: "group", "aria-labelledby": `title-${section}` } : {};
  return (
    <div className={styles.scroll} {...reachable}>
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
        <tbody>{children}</tbody>
      </table>
    </div>
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
      section="BATCHES"
      columns={[
        { title: title("name"), width: 110 },
        { title: title("organizationIds") },
        { title: text("plans.read.period"), width: 104 },
        { title: title("headCount"), width: 84, end: true },
      ]}
    >
      {batches.map((batch) => (
        <tr key={batch.id} id={rowAnchor("BATCHES", batch.id)}>
          <td>{batch.name}</td>
          <td>
            {batch.organizationIds.map(nameOf).join(text("ui.separator")) || "—"}
            <span className={styles.second}>{batch.scope}</span>
          </td>
          <td>
            <Period {...batch} />
          </td>
          <td className={styles.figure}>{batch.headCount ?? "—"}</td>
        </tr>
      ))}
    </SectionTable>
  );
}

/** 1.2 */
export function KeyPeopleView({ content }: { content: PlanContent }) {
  const title = useTitles("KEY_PEOPLE");
  const batchName = (id: string) => content.batches.find((batch) => batch.id === id)?.name ?? "—";
  return (
    <SectionTable
      section="KEY_PEOPLE"
      columns={[
        { title: title("batchId"), width: 110 },
        { title: title("post"), width: 200 },
        { title: title("category"), width: 130 },
        { title: title("requirement") },
      ]}
    >
      {content.keyPeople.map((person) => (
        <tr key={person.id} id={rowAnchor("KEY_PEOPLE", person.id)}>
          <td>{batchName(person.batchId)}</td>
          <td>
            {person.post || "—"}
            <span className={styles.second}>{person.name}</span>
          </td>
          <td>{person.category}</td>
          <td>{person.requirement}</td>
        </tr>
      ))}
    </SectionTable>
  );
}

/** 2.1 to 2.4 */
export function WorkTableView({ rows }: { rows: readonly WorkRow[] }) {
  const text = useText();
  const title = useTitles("LEARNING");
  const columns = [
    { title: text("editor.grid.number"), width: 36, end: true },
    { title: title("task") },
    { title: text("plans.read.period"), width: 104 },
    { title: text("editor.grid.person"), width: 110 },
    { title: title("deliverable"), width: "17%" },
    { title: title("evidence"), width: "17%" },
  ];
  return (
    <SectionTable section={rows[0]?.pillar ?? "LEARNING"} columns={columns}>
      {rows.map((row, index) => (
        <tr key={row.id} id={rowAnchor(row.pillar, row.id)}>
          <td className={styles.rowNumber}>{index + 1}</td>
          <td>
            {row.task || "—"}
            <span className={styles.second}>{row.steps}</span>
            <SlipNote section={row.pillar} milestone={row} />
          </td>
          <td>
            <Period {...row} />
          </td>
          <td>
            {row.responsiblePerson || "—"}
            <span className={styles.second}>{row.responsibleDepartment}</span>
          </td>
          <td>{row.deliverable}</td>
          <td>{row.evidence}</td>
        </tr>
      ))}
    </SectionTable>
  );
}
