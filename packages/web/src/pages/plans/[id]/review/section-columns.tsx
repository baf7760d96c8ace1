import {
  evidenceKinds,
  type GuidanceGroup,
  isPillarSection,
  type KeyPerson,
  type PlanAttachment,
  type PlanBatch,
  type PlanRow,
  type PlanSection,
  type ProblemResponse,
  ranks,
  rectificationTypes,
  type WorkRow,
} from "@duban/schema";
import type { ReactNode } from "react";
import { toGraphLocale } from "../../../../i18n/locale";
import { type MessageId, useLocale, useText } from "../../../../i18n/text";
import { useViewer } from "../../../../shell/viewer";
import { dateWithin } from "../../../../ui/dates";
import { useOrganizationName } from "../../organization-names";
import { CellField, CellSet } from "./changed";
import styles from "./section.module.css";
import { useReview } from "./review-context";
import type { RowView } from "./review-model";

/** A column of a section's table. */
export interface Column<Row extends PlanRow> {
  title: MessageId;
  /** In pixels; without it the column takes a share of the rest. */
  width?: number;
  end?: boolean;
  cell(view: RowView<Row>): ReactNode;
}

/** From when to when, with what changed of it. */
function Period({ view, row }: { view: RowView; row: { startsOn: string | null; endsOn: string | null } }) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const format = (date: string) => dateWithin(date, today, locale);
  return (
    <>
      <CellField view={view} field="endsOn" value={row.endsOn ? format(row.endsOn) : "—"} format={format} />
      <span className={styles.second}>
        {text("review.from")} <CellField view={view} field="startsOn" value={row.startsOn ? format(row.startsOn) : "—"} format={format} />
      </span>
    </>
  );
}

function Two({ view, first, second }: { view: RowView; first: [string, string]; second: [string, string] }) {
  return (
    <>
      <CellField view={view} field={first[0]} value={first[1]} />
      <span className={styles.second}>
        <CellField view={view} field={second[0]} value={second[1]} />
      </span>
    </>
  );
}

const batchColumns: Column<PlanBatch>[] = [
  { title: "review.column.batch", width: 88, cell: (view) => <CellField view={view} field="name" value={view.row.name} /> },
  { title: "review.column.organizations", cell: (view) => <Organizations view={view} field="organizationIds" ids={view.row.organizationIds} note={["scope", view.row.scope]} /> },
  { title: "review.column.period", width: 116, cell: (view) => <Period view={view} row={view.row} /> },
  { title: "review.column.headCount", width: 88, end: true, cell: (view) => <CellField view={view} field="headCount" value={view.row.headCount === null ? "—" : String(view.row.headCount)} /> },
];

function Organizations({ view, field, ids, note }: { view: RowView; field: string; ids: readonly string[]; note?: [string, string] }) {
  const nameOf = useOrganizationName();
  return (
    <>
      <CellSet view={view} field={field} ids={ids} nameOf={nameOf} />
      {note && (
        <span className={styles.note}>
          <CellField view={view} field={note[0]} value={note[1]} />
        </span>
      )}
    </>
  );
}

const keyPersonColumns: Column<KeyPerson>[] = [
  { title: "review.column.batch", width: 96, cell: (view) => <BatchName view={view} /> },
  { title: "review.column.post", cell: (view) => <Two view={view} first={["post", view.row.post]} second={["name", view.row.name]} /> },
  { title: "review.column.category", width: 120, cell: (view) => <CellField view={view} field="category" value={view.row.category} /> },
  { title: "review.column.requirement", cell: (view) => <CellField view={view} field="requirement" value={view.row.requirement} /> },
];

function BatchName({ view }: { view: RowView<KeyPerson> }) {
  const { model } = useReview();
  const nameOf = (id: string) => model.content.batches.find((batch) => batch.id === id)?.name ?? "—";
  return <CellField view={view} field="batchId" value={nameOf(view.row.batchId)} format={nameOf} />;
}

const workColumns: Column<WorkRow>[] = [
  { title: "review.column.task", cell: (view) => <Two view={view} first={["task", view.row.task]} second={["steps", view.row.steps]} /> },
  { title: "review.column.period", width: 116, cell: (view) => <Period view={view} row={view.row} /> },
  { title: "review.column.responsible", width: 108, cell: (view) => <Two view={view} first={["responsiblePerson", view.row.responsiblePerson]} second={["responsibleDepartment", view.row.responsibleDepartment]} /> },
  { title: "review.column.evidence", width: 150, cell: (view) => <Two view={view} first={["evidence", view.row.evidence]} second={["deliverable", view.row.deliverable]} /> },
];

const groupColumns: Column<GuidanceGroup>[] = [
  { title: "review.column.group", width: 110, cell: (view) => <CellField view={view} field="name" value={view.row.name} /> },
  { title: "review.column.leader", width: 150, cell: (view) => <Leader view={view} /> },
  { title: "review.column.members", cell: (view) => <Members view={view} /> },
  { title: "review.column.guided", cell: (view) => <Organizations view={view} field="guidedOrganizationIds" ids={view.row.guidedOrganizationIds} note={["tasks", view.row.tasks]} /> },
];

function Leader({ view }: { view: RowView<GuidanceGroup> }) {
  const { locale } = useLocale();
  const nameOf = useOrganizationName();
  const rank = (value: string) => (ranks.includes(value) ? ranks.label(value, toGraphLocale(locale)) : value);
  return (
    <>
      <Two view={view} first={["leaderName", view.row.leaderName]} second={["leaderPost", view.row.leaderPost]} />
      <span className={styles.second}>
        <CellField view={view} field="leaderRank" value={view.row.leaderRank ? rank(view.row.leaderRank) : ""} format={rank} />
      </span>
      <span className={styles.second}>
        <CellField view={view} field="leaderOrganizationId" value={nameOf(view.row.leaderOrganizationId)} format={nameOf} />
      </span>
    </>
  );
}

function Members({ view }: { view: RowView<GuidanceGroup> }) {
  const nameOf = useOrganizationName();
  const came = (id: string) => view.changes.get(`members[${id}].name`)?.before === null;
  return (
    <ul>
      {view.row.members.map((member) => {
        const own: RowView = came(member.id) ? { ...view, kind: "CHANGED" } : view;
        return (
          <li key={member.id}>
            <CellField view={own} field={`members[${member.id}].name`} value={member.name} />{" "}
            <CellField view={own} field={`members[${member.id}].post`} value={member.post} />{" "}
            <span className={styles.quiet}>
              <CellField view={own} field={`members[${member.id}].homeOrganizationId`} value={nameOf(member.homeOrganizationId)} format={nameOf} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

const responseColumns: Column<ProblemResponse>[] = [
  { title: "review.column.problem", width: 170, cell: (view) => <ProblemCell view={view} /> },
  { title: "review.column.goal", cell: (view) => <GoalCell view={view} /> },
  { title: "review.column.period", width: 116, cell: (view) => <Period view={view} row={view.row} /> },
  { title: "review.column.responsible", width: 132, cell: (view) => <ResponsibilityCell view={view} /> },
];

function ProblemCell({ view }: { view: RowView<ProblemResponse> }) {
  const { plan } = useReview();
  const { locale } = useLocale();
  const problem = plan.problems.find(({ id }) => id === view.row.problemId);
  const type = (value: string) => (rectificationTypes.includes(value) ? rectificationTypes.label(value, toGraphLocale(locale)) : value);
  return (
    <>
      <code className={styles.quiet}>{problem?.code}</code> {problem?.title ?? "—"}
      <span className={styles.second}>
        <CellField view={view} field="rectificationType" value={view.row.rectificationType ? type(view.row.rectificationType) : ""} format={type} />
      </span>
    </>
  );
}

function GoalCell({ view }: { view: RowView<ProblemResponse> }) {
  const { locale } = useLocale();
  const kind = (value: string) => (evidenceKinds.includes(value) ? evidenceKinds.label(value, toGraphLocale(locale)) : value);
  return (
    <>
      <CellField view={view} field="goal" value={view.row.goal} />
      <ul className={styles.nested}>
        {view.row.measures.map((measure) => (
          <li key={measure.id}>
            <CellField view={view} field={`measures[${measure.id}].text`} value={measure.text} />{" "}
            <span className={styles.quiet}>
              <CellField view={view} field={`measures[${measure.id}].owner`} value={measure.owner} />
            </span>
          </li>
        ))}
        {view.row.criteria.map((criterion) => (
          <li key={criterion.id} className={styles.criterion}>
            <CellField view={view} field={`criteria[${criterion.id}].text`} value={criterion.text} />{" "}
            <span className={styles.quiet}>
              <CellField view={view} field={`criteria[${criterion.id}].evidenceKind`} value={criterion.evidenceKind ? kind(criterion.evidenceKind) : ""} format={kind} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function ResponsibilityCell({ view }: { view: RowView<ProblemResponse> }) {
  const { row } = view;
  return (
    <>
      <Two view={view} first={["leadingExecutive", row.leadingExecutive]} second={["leadDepartment", row.leadDepartment]} />
      <span className={styles.second}>
        <CellField view={view} field="responsibleUnit" value={row.responsibleUnit} /> <CellField view={view} field="responsiblePerson" value={row.responsiblePerson} />
      </span>
      <span className={styles.second}>
        <CellField view={view} field="contact" value={row.contact} />
      </span>
    </>
  );
}

const attachmentColumns: Column<PlanAttachment>[] = [
  { title: "review.column.file", cell: (view) => <a href={`/files/${view.row.fileId}`}>{view.row.name}</a> },
  { title: "review.column.size", width: 120, end: true, cell: (view) => <FileSize size={view.row.size} /> },
];

function FileSize({ size }: { size: number }) {
  return <>{size < 1_048_576 ? `${Math.ceil(size / 1024)} KB` : `${(size / 1_048_576).toFixed(1)} MB`}</>;
}

/** The columns of the table of a section; null for a section that is a text or a form. */
export function columnsOf(section: PlanSection): readonly Column<PlanRow>[] | null {
  const columns = (() => {
    if (isPillarSection(section)) return workColumns;
    switch (section) {
      case "BATCHES":
        return batchColumns;
      case "KEY_PEOPLE":
        return keyPersonColumns;
      case "GUIDANCE_GROUPS":
        return groupColumns;
      case "PROBLEM_RESPONSES":
        return responseColumns;
      case "ATTACHMENTS":
        return attachmentColumns;
      default:
        return null;
    }
  })();
  // Each section's rows are of the kind that its columns read.
  return columns as readonly Column<PlanRow>[] | null;
}
