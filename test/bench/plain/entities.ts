import { EntitySchema, type EntitySchemaColumnOptions, type EntitySchemaRelationOptions } from "typeorm";

/** A row with whatever was loaded with it. */
export type Row = { id: string } & Record<string, unknown>;

/** Tables of the product as entities with relations, in the way of TypeORM's own guide. */
type Columns = Readonly<Record<string, EntitySchemaColumnOptions["type"]>>;
type Relations = Readonly<
  Record<string, readonly [target: string, column: string] | readonly [target: string, column: string, inverse: string]>
>;

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function entity(name: string, tableName: string, columns: Columns, toOne: Relations = {}, toMany: Relations = {}): EntitySchema<Row> {
  const columnOf = ([property, type]: [string, EntitySchemaColumnOptions["type"]]) =>
    [property, { type, name: snake(property), nullable: true }] as const;
  const one = ([property, [target, column]]: [string, readonly string[]]) =>
    [
      property,
      { type: "many-to-one", target, joinColumn: { name: column, referencedColumnName: "id" } } as EntitySchemaRelationOptions,
    ] as const;
  const many = ([property, [target, , inverse]]: [string, readonly string[]]) =>
    [property, { type: "one-to-many", target, inverseSide: inverse } as EntitySchemaRelationOptions] as const;
  return new EntitySchema<Row>({
    ...{ name, tableName, schema: "app" },
    columns: {
      id: { type: "uuid", primary: true },
      tenantId: { type: "uuid", name: "tenant_id" },
      ...Object.fromEntries(Object.entries(columns).map(columnOf)),
    },
    relations: Object.fromEntries([...Object.entries(toOne).map(one), ...Object.entries(toMany).map(many)]),
  });
}

const organization = entity("Organization", "organizations", { name: "text", path: "text", parentId: "uuid" });
const person = entity("Person", "people", { name: "text" });
const campaign = entity("Campaign", "campaigns", { title: "text" });
const ledger = entity("Ledger", "ledgers", { title: "text" });
const appointment = entity("Appointment", "appointments", { post: "text" }, { person: ["Person", "person_id"] });
const measure = entity(
  "Measure",
  "measures",
  {
    ...{ position: "int", title: "text", steps: "text", startsOn: "date", endsOn: "date", firstEndsOn: "date", progressPercent: "int" },
    ...{ doneOn: "date", deliverable: "text", note: "text" },
  },
  { problem: ["Problem", "problem_id"], owner: ["Appointment", "owner_id"] },
);
const problem = entity(
  "Problem",
  "problems",
  {
    code: "text",
    title: "text",
    kind: "text",
    severity: "text",
    repeated: "boolean",
    deadline: "date",
    theme: "text",
    organizationId: "uuid",
    campaignId: "uuid",
    ...{ state: "text", stateSince: "timestamptz", revision: "int", confidential: "boolean", firstDeadline: "date", handedDownOn: "date" },
    ...{ description: "text", area: "text", cause: "text", requirement: "text", goal: "text", rectificationType: "text" },
    ...{ progressPercent: "int", progressNote: "text", difficulties: "text" },
  },
  {
    organization: ["Organization", "organization_id"],
    campaign: ["Campaign", "campaign_id"],
    ledger: ["Ledger", "ledger_id"],
    leadingExecutive: ["Appointment", "leading_executive_id"],
    leadDepartment: ["Organization", "lead_department_id"],
    responsiblePerson: ["Appointment", "responsible_person_id"],
  },
  { measures: ["Measure", "", "problem"] },
);
const version = entity(
  "PlanVersion",
  "plan_versions",
  { number: "int", contentHash: "text", content: "jsonb", preChecks: "jsonb", submittedAt: "timestamptz" },
  { submittedBy: ["Person", "submitted_by_id"] },
);
const round = entity(
  "ReviewRound",
  "review_rounds",
  {
    number: "int",
    revision: "int",
    planId: "uuid",
    contentHash: "text",
    decidedById: "uuid",
    state: "text",
    submittedAt: "timestamptz",
    startedAt: "timestamptz",
    dueAt: "timestamptz",
    decidedAt: "timestamptz",
  },
  { plan: ["Plan", "plan_id"], reviewer: ["Person", "reviewer_id"], decidedBy: ["Person", "decided_by_id"] },
);
const answer = entity(
  "FindingAnswer",
  "finding_answers",
  { round: "int", kind: "text", text: "text", answeredAt: "timestamptz", verdict: "text" },
  { finding: ["ReviewFinding", "finding_id"], answeredBy: ["Person", "answered_by_id"] },
);
const finding = entity(
  "ReviewFinding",
  "review_findings",
  { number: "int", state: "text", round: "int", reasonCode: "text", weight: "text", demand: "text" },
  { plan: ["Plan", "plan_id"], author: ["Person", "author_id"] },
  { answers: ["FindingAnswer", "", "finding"] },
);
const plan = entity(
  "Plan",
  "plans",
  {
    ...{
      code: "text",
      title: "text",
      state: "text",
      round: "int",
      revision: "int",
      versionInForceId: "uuid",
      latestVersionId: "uuid",
      level: "int",
      organizationId: "uuid",
      campaignId: "uuid",
    },
    ...{
      dueAt: "timestamptz",
      submissionDueAt: "timestamptz",
      turnSince: "timestamptz",
      turnDueAt: "timestamptz",
      dueOrder: "timestamptz",
    },
    ...{ submittedAt: "timestamptz", approvedAt: "timestamptz" },
  },
  {
    organization: ["Organization", "organization_id"],
    reviewingOrganization: ["Organization", "reviewing_organization_id"],
    campaign: ["Campaign", "campaign_id"],
    submittedBy: ["Person", "submitted_by_id"],
    latestVersion: ["PlanVersion", "latest_version_id"],
  },
  { rounds: ["ReviewRound", "", "plan"], findings: ["ReviewFinding", "", "plan"] },
);

const decided: Columns = { planId: "uuid", round: "int", decidedAt: "timestamptz", decidedById: "uuid" };
const stage = entity("ReviewStage", "review_stages", { ...decided, level: "int", state: "text", revision: "int" });
const approval = entity("ReviewApproval", "review_approvals", {
  planId: "uuid",
  stageId: "uuid",
  round: "int",
  approverId: "uuid",
  approvedAt: "timestamptz",
});
const decision = entity("Decision", "decisions", {
  ...decided,
  roundId: "uuid",
  level: "int",
  verdict: "text",
  note: "text",
  restores: "jsonb",
});
const sequenced: Columns = { sequence: "bigint", noun: "text", subjectId: "uuid" };
const auditEvent = entity("AuditEvent", "audit_events", {
  ...sequenced,
  ...{ at: "timestamptz", action: "text", personId: "uuid", canonical: "text", previousHash: "text", hash: "text" },
});
const outboxEvent = entity("OutboxEvent", "outbox_events", {
  ...sequenced,
  ...{ event: "text", payload: "jsonb", createdAt: "timestamptz", heldUntil: "timestamptz" },
});
const auditHead = new EntitySchema<Row>({
  ...{ name: "AuditHead", tableName: "audit_heads", schema: "app" },
  columns: { tenantId: { type: "uuid", name: "tenant_id", primary: true }, sequence: { type: "bigint" }, hash: { type: "text" } } as never,
});

const written = [stage, approval, decision, auditEvent, auditHead, outboxEvent];

export const entities = [
  organization,
  person,
  appointment,
  campaign,
  ledger,
  problem,
  measure,
  version,
  round,
  answer,
  finding,
  plan,
  ...written,
];
