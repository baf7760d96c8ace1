import {
  type GuidanceGroup,
  isPillarSection,
  type KeyPerson,
  type PlanAttachment,
  type PlanBatch,
  type PlanRow,
  type PlanSection,
  type ProblemResponse,
  type WorkRow,
} from "@duban/schema";
import type { ReactNode } from "react";
import type { MessageId } from "../../../../i18n/text";
import { CellField } from "./changed";
import { Leader, Members } from "./guidance-cells";
import { GoalCell, ProblemCell, ResponsibilityCell } from "./response-cells";
import type { RowView } from "./review-model";
import { BatchName, Organizations, Period, PredecessorCells, SlipCells, Two } from "./row-cells";

/** A column of a section's table. */
export interface Column<Row extends PlanRow> {
  title: MessageId;
  /** In pixels; without it the column takes a share of the rest. */
  width?: number;
  end?: boolean;
  cell(view: RowView<Row>): ReactNode;
}

const batchColumns: Column<PlanBatch>[] = [
  { title: "review.column.batch", width: 88, cell: (view) => <CellField view={view} field="name" value={view.row.name} /> },
  {
    title: "review.column.organizations",
    cell: (view) => <Organizations view={view} field="organizationIds" ids={view.row.organizationIds} note={["scope", view.row.scope]} />,
  },
  { title: "review.column.period", width: 116, cell: (view) => <Period view={view} row={view.row} /> },
  {
    title: "review.column.headCount",
    width: 88,
    end: true,
    cell: (view) => <CellField view={view} field="headCount" value={view.row.headCount === null ? "—" : String(view.row.headCount)} />,
  },
];

const keyPersonColumns: Column<KeyPerson>[] = [
  { title: "review.column.batch", width: 96, cell: (view) => <BatchName view={view} /> },
  { title: "review.column.post", cell: (view) => <Two view={view} first={["post", view.row.post]} second={["name", view.row.name]} /> },
  { title: "review.column.category", width: 120, cell: (view) => <CellField view={view} field="category" value={view.row.category} /> },
  { title: "review.column.requirement", cell: (view) => <CellField view={view} field="requirement" value={view.row.requirement} /> },
];

const workColumns: Column<WorkRow>[] = [
  {
    title: "review.column.task",
    cell: (view) => (
      <>
        <Two view={view} first={["task", view.row.task]} second={["steps", view.row.steps]} />
        <PredecessorCells view={view} />
        <SlipCells view={view} section={view.row.pillar} milestone={view.row} />
      </>
    ),
  },
  { title: "review.column.period", width: 116, cell: (view) => <Period view={view} row={view.row} /> },
  {
    title: "review.column.responsible",
    width: 108,
    cell: (view) => (
      <Two
        view={view}
        first={["responsiblePerson", view.row.responsiblePerson]}
        second={["responsibleDepartment", view.row.responsibleDepartment]}
      />
    ),
  },
  {
    title: "review.column.evidence",
    width: 150,
    cell: (view) => <Two view={view} first={["evidence", view.row.evidence]} second={["deliverable", view.row.deliverable]} />,
  },
];

const groupColumns: Column<GuidanceGroup>[] = [
  { title: "review.column.group", width: 110, cell: (view) => <CellField view={view} field="name" value={view.row.name} /> },
  { title: "review.column.leader", width: 150, cell: (view) => <Leader view={view} /> },
  { title: "review.column.members", cell: (view) => <Members view={view} /> },
  {
    title: "review.column.guided",
    cell: (view) => (
      <Organizations view={view} field="guidedOrganizationIds" ids={view.row.guidedOrganizationIds} note={["tasks", view.row.tasks]} />
    ),
  },
];

const responseColumns: Column<ProblemResponse>[] = [
  { title: "review.column.problem", width: 170, cell: (view) => <ProblemCell view={view} /> },
  { title: "review.column.goal", cell: (view) => <GoalCell view={view} /> },
  { title: "review.column.period", width: 116, cell: (view) => <Period view={view} row={view.row} /> },
  { title: "review.column.responsible", width: 132, cell: (view) => <ResponsibilityCell view={view} /> },
];

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
