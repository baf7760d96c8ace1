import * as z from "zod/mini";
import { isCalendarDate } from "../calendar-date.js";
import { pillars } from "../campaign/pillar.js";
import { ranks } from "../person/rank.js";
import { evidenceKinds } from "./evidence-kind.js";
import { rectificationTypes } from "./rectification-type.js";

/** How much a plan may hold; lengths in UTF-16 units. */
export const contentLimits = {
  name: 200,
  text: 4_000,
  narrative: 40_000,
  workRows: 10_000,
  rows: 500,
  /** Rows of the work table that one of them waits for. */
  predecessors: 50,
  organizations: 2_000,
  /** In 万元. */
  funds: 100_000_000,
} as const;

const unstorable = /[\0\p{Surrogate}]/u;
const rowIdForm = /^[A-Za-z0-9_-]{1,64}$/;

/** Whether text survives storage and transport: no NUL, no half of a surrogate pair. */
export function isWellFormed(text: string): boolean {
  return !unstorable.test(text);
}

function text(maximum: number) {
  return z.string().check(z.maxLength(maximum), z.refine(isWellFormed, { params: { code: "TEXT_NOT_WELL_FORMED" } }));
}

function reference() {
  return z.string().check(z.minLength(1), z.maxLength(contentLimits.name), z.refine(isWellFormed));
}

const name = text(contentLimits.name);
const prose = text(contentLimits.text);
const date = z.string().check(z.refine(isCalendarDate, { params: { code: "DATE_INVALID" } }));
const optionalDate = z.nullable(date);
const money = z.number().check(
  z.minimum(0),
  z.maximum(contentLimits.funds),
  z.refine((amount) => Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-6),
);
const rowId = z.string().check(z.regex(rowIdForm));

function rows<Row extends { id: string }, Schema extends z.ZodMiniType<Row>>(row: Schema, maximum: number = contentLimits.rows) {
  return z.array(row).check(
    z.maxLength(maximum),
    z.check<z.output<Schema>[]>((list) => {
      const seen = new Set<string>();
      for (const [position, { id }] of list.value.entries()) {
        if (seen.has(id)) {
          const params = { code: "ROW_ID_DUPLICATE", id };
          list.issues.push({ code: "custom", input: id, path: [position, "id"], params });
        }
        seen.add(id);
      }
    }),
  );
}

const organizationIds = z.array(reference()).check(z.maxLength(contentLimits.organizations));

const batch = z.strictObject({
  id: rowId,
  name,
  startsOn: optionalDate,
  endsOn: optionalDate,
  organizationIds,
  headCount: z.nullable(z.int().check(z.minimum(0), z.maximum(10_000_000))),
  scope: prose,
});

const keyPerson = z.strictObject({
  id: rowId,
  batchId: z.union([z.literal(""), rowId]),
  post: name,
  name,
  category: name,
  requirement: prose,
});

/** What becomes of a date once it has been submitted. */
const milestone = {
  /** The end that was submitted first, while another stands now; kept by the platform. */
  firstEndsOn: optionalDate,
  /** Why it is later than it was. */
  slipReason: prose,
  doneOn: optionalDate,
};

const workRow = z.strictObject({
  id: rowId,
  pillar: z.enum(pillars.values),
  task: prose,
  steps: prose,
  startsOn: optionalDate,
  endsOn: optionalDate,
  responsiblePerson: name,
  responsibleDepartment: name,
  deliverable: prose,
  evidence: prose,
  /** Ids of the rows of the work table that must be finished before this one begins (紧前工作). */
  predecessorIds: z.array(rowId).check(z.maxLength(contentLimits.predecessors)),
  ...milestone,
});

const guidanceMember = z.strictObject({ id: rowId, name, post: name, homeOrganizationId: z.nullable(reference()) });

const guidanceGroup = z.strictObject({
  id: rowId,
  name,
  leaderName: name,
  leaderPost: name,
  leaderRank: z.nullable(z.enum(ranks.values)),
  leaderOrganizationId: z.nullable(reference()),
  members: rows(guidanceMember),
  guidedOrganizationIds: organizationIds,
  tasks: prose,
});

const measure = z.strictObject({ id: rowId, text: prose, owner: name, startsOn: optionalDate, endsOn: optionalDate, ...milestone });

const criterion = z.strictObject({ id: rowId, text: prose, evidenceKind: z.nullable(z.enum(evidenceKinds.values)) });

const problemResponse = z.strictObject({
  id: rowId,
  problemId: reference(),
  rectificationType: z.nullable(z.enum(rectificationTypes.values)),
  leadingExecutive: name,
  leadDepartment: name,
  responsibleUnit: name,
  responsiblePerson: name,
  contact: name,
  goal: prose,
  startsOn: optionalDate,
  endsOn: optionalDate,
  cause: prose,
  siblingCheck: prose,
  funds: z.nullable(money),
  contingency: prose,
  measures: rows(measure),
  criteria: rows(criterion),
});

const attachment = z.strictObject({
  id: rowId,
  fileId: reference(),
  name,
  size: z.int().check(z.minimum(0), z.maximum(2_147_483_647)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  contentType: name,
});

const commitment = z.strictObject({ signedBy: name, post: name, signedOn: date, text: prose });

const leadership = z.strictObject({
  leadingExecutive: name,
  leadDepartment: name,
  contactName: name,
  contactPhone: name,
  rectificationGroup: name,
});

/** What a plan may hold: its form and bounds. A draft may be thin; what is missing in it, the pre-checks say. */
export const planContent = z.strictObject({
  batches: rows(batch),
  keyPeople: rows(keyPerson),
  workTable: rows(workRow, contentLimits.workRows),
  guidanceGroups: rows(guidanceGroup),
  problemResponses: rows(problemResponse),
  safeguards: text(contentLimits.narrative),
  narrative: text(contentLimits.narrative),
  attachments: rows(attachment),
  commitment: z.nullable(commitment),
  leadership,
});

export type PlanContent = z.infer<typeof planContent>;
export type PlanBatch = z.infer<typeof batch>;
export type KeyPerson = z.infer<typeof keyPerson>;
export type WorkRow = z.infer<typeof workRow>;
export type GuidanceGroup = z.infer<typeof guidanceGroup>;
export type GuidanceMember = z.infer<typeof guidanceMember>;
export type ProblemResponse = z.infer<typeof problemResponse>;
export type PlanMeasure = z.infer<typeof measure>;
export type CloseOutCriterion = z.infer<typeof criterion>;
export type PlanAttachment = z.infer<typeof attachment>;
export type Commitment = z.infer<typeof commitment>;
export type Leadership = z.infer<typeof leadership>;

/** The content a plan starts with. */
export function emptyPlanContent(): PlanContent {
  return {
    batches: [],
    keyPeople: [],
    workTable: [],
    guidanceGroups: [],
    problemResponses: [],
    safeguards: "",
    narrative: "",
    attachments: [],
    commitment: null,
    leadership: { leadingExecutive: "", leadDepartment: "", contactName: "", contactPhone: "", rectificationGroup: "" },
  };
}
