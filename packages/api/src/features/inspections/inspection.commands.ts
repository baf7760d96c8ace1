import { inspectionDays, inspectionWorkflow, mostInspectionEvery, mostInspections } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Fault, Refusal, refuseAll } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { sql } from "../../platform/select/index.js";
import { requireStep } from "../../platform/step.js";
import type { Transaction } from "../../platform/transaction.js";
import { Evidence } from "../evidence/evidence.entity.js";
import { Person } from "../people/person.entity.js";
import { Problem } from "../problems/problem.entity.js";
import { Inspection } from "./inspection.entity.js";
import type { RecordInspectionInput, ScheduleInspectionsInput } from "./inspection.inputs.js";
import { dueInspection, lapseInspections, whyNotInspected, whyNotScheduled } from "./inspection.queries.js";

const textLength = 2_000;
const mostPeople = 10;

/** Registers a problem as a project (立项) and says when it is inspected; what was planned before lapses, what was done stays. */
export const scheduleInspections = command({
  action: "inspection.schedule",
  subject: (tx, input: ScheduleInspectionsInput) => tx.lock(Problem, input.problemId),
  async run(tx, problem, { unit, ...input }) {
    refuseAll([whyNotScheduled(problem)]);
    const checks = new InputChecks();
    const every = unit === "NAMED_DAYS" ? 1 : input.every;
    if (every < 1 || every > mostInspectionEvery) {
      checks.refuse("every", { code: "VALUE_OUT_OF_RANGE", params: { minimum: 1, maximum: mostInspectionEvery } });
    }
    if (input.days.length > mostInspections) checks.refuse("days", { code: "TOO_MANY_ITEMS", params: { maximum: mostInspections } });
    const named = [...new Set(input.days)].sort();
    const outside = unit === "NAMED_DAYS" && named.some((day) => day < tx.today || day > problem.deadline);
    if (outside) checks.refuse("days", { code: "INSPECTION_DAY_OUTSIDE", params: { from: tx.today, to: problem.deadline } });
    checks.done();
    const cadence = { unit, every };
    const days = unit === "NAMED_DAYS" ? named : inspectionDays(tx.today, problem.deadline, cadence);
    if (days.length === 0) {
      throw new Refusal("INSPECTION_NO_DAYS", { deadline: problem.deadline }, ["input", unit === "NAMED_DAYS" ? "days" : "every"]);
    }
    await lapseInspections(tx, problem.id);
    await tx.insertAll(
      Inspection,
      days.map((dueOn) => dueInspection(problem.id, dueOn)),
    );
    await tx.change(problem, { inspectionCadence: cadence, projectOn: problem.projectOn ?? tx.today });
    return { problemId: problem.id };
  },
});

/** Records what an inspection found. */
export const recordInspection = command({
  action: "inspection.record",
  subject: (tx, input: RecordInspectionInput) => tx.lock(Problem, input.problemId),
  async run(tx, problem, input) {
    refuseAll([whyNotInspected(problem)]);
    const inspection = await chosen(tx, problem, input.inspectionId ?? null);
    const found = await checked(tx, problem, input);
    const recorded = { ...found, recordedById: tx.actor.personId, recordedAt: tx.now };
    if (inspection) await tx.step(inspectionWorkflow, "record", inspection, recorded);
    else await tx.insert(Inspection, { ...dueInspection(problem.id, input.inspectedOn), ...recorded, planned: false, state: "DONE" });
    tx.touch(Problem, problem.id);
    tx.emit("problem.inspected", problem, { result: input.result, dueOn: found.demandDueOn ?? "" });
    return { problemId: problem.id };
  },
});

/** The inspection that is recorded, held; null for an unplanned one. */
async function chosen(tx: Transaction, problem: Problem, inspectionId: string | null): Promise<Inspection | null> {
  if (inspectionId === null) return null;
  const [inspection] = await tx.find(Inspection, { id: inspectionId, problemId: problem.id }, { lock: true });
  if (!inspection) throw new Fault("NOT_FOUND", { path: ["input", "inspectionId"] });
  requireStep(inspectionWorkflow, "record", inspection.state);
  return inspection;
}

/** What was found, if it can be said so. */
async function checked(tx: Transaction, problem: Problem, input: RecordInspectionInput) {
  const { inspectedOn, result } = input;
  const checks = new InputChecks();
  if (inspectedOn > tx.today) checks.refuse("inspectedOn", { code: "INSPECTED_IN_FUTURE", params: { today: tx.today } });
  const personIds = [...new Set(input.personIds)];
  if (personIds.length === 0 || personIds.length > mostPeople) {
    checks.refuse("personIds", { code: "INSPECTION_PEOPLE", params: { maximum: mostPeople } });
  }
  const finding = checks.text("finding", input.finding, textLength);
  const wanted = result !== "ON_COURSE" || input.demand.trim() !== "";
  const demand = wanted ? checks.text("demand", input.demand, textLength) : "";
  const demandDueOn = wanted ? (input.demandDueOn ?? null) : null;
  if (wanted && demandDueOn === null) checks.refuse("demandDueOn", { code: "VALUE_REQUIRED" });
  if (demandDueOn !== null && demandDueOn < tx.today) checks.refuse("demandDueOn", { code: "DEMAND_IN_PAST", params: { today: tx.today } });
  const evidenceIds = [...new Set(input.evidenceIds)];
  const evidence = await tx.find(Evidence, { problemId: problem.id, id: evidenceIds });
  if (evidence.length < evidenceIds.length) checks.refuse("evidenceIds", { code: "EVIDENCE_UNKNOWN" });
  checks.done();
  const people = await tx.look(Person, ({ id, isService }) => sql`${id} = any(${personIds}::uuid[]) and not ${isService}`);
  if (people.length < personIds.length) throw new Fault("NOT_FOUND", { path: ["input", "personIds"] });
  return { inspectedOn, result, personIds, finding, demand, demandDueOn, evidenceIds };
}
