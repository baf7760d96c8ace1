import { createHash } from "node:crypto";
import {
  type GuidanceGroup,
  type KeyPerson,
  type PlanBatch,
  type PlanContent,
  type ProblemResponse,
  pillars,
  type WorkRow,
} from "@duban/schema";
import type { DemoCalendar } from "./demo.calendar.js";
import type { PlanSketch, SketchGroup, SketchResponse, Span } from "./demo.sketch.js";

/** What a sketch is turned into content with: the calendar, and the ids behind codes. */
export interface ContentFrame {
  /** Code of the plan's organization; row ids are made from it, so they are the same in every round. */
  readonly organization: string;
  readonly calendar: DemoCalendar;
  /** Global id of the organization with a code. */
  organizationId(code: string): string;
  /** Global ids of the problems handed down to the organization, in their order. */
  readonly problemIds: readonly string[];
}

/** The content of a plan as the product keeps it. */
export function contentOf(frame: ContentFrame, sketch: PlanSketch): PlanContent {
  const { leadership } = sketch;
  return {
    batches: sketch.batches.map(
      (batch, position): PlanBatch => ({
        id: rowId(frame, "batch", position),
        name: batch.name,
        ...datesOf(frame, batch.span),
        organizationIds: batch.organizations.map((code) => frame.organizationId(code)),
        headCount: batch.headCount,
        scope: batch.scope,
      }),
    ),
    keyPeople: keyPeopleOf(frame, sketch),
    workTable: workTableOf(frame, sketch),
    guidanceGroups: sketch.groups.map((group, position) => groupOf(frame, group, position)),
    problemResponses: sketch.responses.map((response, position) => responseOf(frame, response, position)),
    safeguards: sketch.safeguards,
    narrative: sketch.narrative,
    attachments: [],
    commitment: sketch.commitment && {
      signedBy: sketch.commitment.signedBy,
      post: sketch.commitment.post,
      signedOn: frame.calendar.day(sketch.commitment.signedOn),
      text: sketch.commitment.text,
    },
    leadership: {
      leadingExecutive: leadership.executive,
      leadDepartment: leadership.department,
      contactName: leadership.contact,
      contactPhone: leadership.phone,
      rectificationGroup: leadership.group,
    },
  };
}

/** The id of a row, as a UUID made from where the row stands, so that every load of the demo gives the same. */
function rowId(frame: Pick<ContentFrame, "organization">, kind: string, key: string | number): string {
  const hex = createHash("sha256").update(`${frame.organization}/${kind}/${key}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function datesOf(frame: ContentFrame, span: Span | null): { startsOn: string | null; endsOn: string | null } {
  if (span === null) return { startsOn: null, endsOn: null };
  return { startsOn: frame.calendar.day(span[0]), endsOn: frame.calendar.day(span[1]) };
}

/** No date of the story slips, and none is past when its plan is handed in. */
const noSlip = { firstEndsOn: null, slipReason: "", doneOn: null };

function keyPeopleOf(frame: ContentFrame, sketch: PlanSketch): KeyPerson[] {
  return sketch.keyPeople.map(({ batch, post, name, category, requirement }, position) => ({
    id: rowId(frame, "person", position),
    batchId: rowId(frame, "batch", batch - 1),
    ...{ post, name, category, requirement },
  }));
}

function workTableOf(frame: ContentFrame, sketch: PlanSketch): WorkRow[] {
  const ids = new Map(
    pillars.values.flatMap((pillar) =>
      sketch.work[pillar].map((row, position) => [`${pillar}/${position + 1}`, rowId(frame, pillar, row.key ?? position)] as const),
    ),
  );
  return pillars.values.flatMap((pillar) =>
    sketch.work[pillar].map((row, position) => ({
      id: ids.get(`${pillar}/${position + 1}`) ?? "",
      pillar,
      task: row.task,
      steps: row.steps,
      ...datesOf(frame, row.span),
      responsiblePerson: row.person,
      responsibleDepartment: row.department,
      deliverable: row.deliverable,
      evidence: row.evidence,
      predecessorIds: row.after.map(([other, number]) => ids.get(`${other}/${number}`) ?? ""),
      ...noSlip,
    })),
  );
}

function groupOf(frame: ContentFrame, group: SketchGroup, position: number): GuidanceGroup {
  return {
    id: rowId(frame, "group", position),
    name: group.name,
    leaderName: group.leader,
    leaderPost: group.post,
    leaderRank: group.rank,
    leaderOrganizationId: group.home && frame.organizationId(group.home),
    members: group.members.map(({ name, post, home }, number) => ({
      id: rowId(frame, `group-${position}`, number),
      ...{ name, post },
      homeOrganizationId: home && frame.organizationId(home),
    })),
    guidedOrganizationIds: group.guides.map((code) => frame.organizationId(code)),
    tasks: group.tasks,
  };
}

function responseOf(frame: ContentFrame, response: SketchResponse, position: number): ProblemResponse {
  const kind = `response-${position}`;
  return {
    id: rowId(frame, "response", position),
    problemId: problemAt(frame, position),
    rectificationType: response.type,
    leadingExecutive: response.executive,
    leadDepartment: response.department,
    responsibleUnit: response.unit,
    responsiblePerson: response.person,
    contact: response.contact,
    cause: response.cause,
    siblingCheck: response.siblingCheck,
    funds: response.funds,
    contingency: response.contingency,
    goal: response.goal,
    ...datesOf(frame, response.span),
    measures: response.measures.map(({ text, owner, span }, number) => ({
      id: rowId(frame, `${kind}-measure`, number),
      ...{ text, owner },
      ...datesOf(frame, span),
      ...noSlip,
    })),
    criteria: response.criteria.map(({ text, evidence }, number) => ({
      id: rowId(frame, `${kind}-criterion`, number),
      text,
      evidenceKind: evidence,
    })),
  };
}

function problemAt(frame: ContentFrame, position: number): string {
  const id = frame.problemIds[position];
  if (id === undefined) throw new Error(`${frame.organization} answers a problem that was never handed down to it`);
  return id;
}
