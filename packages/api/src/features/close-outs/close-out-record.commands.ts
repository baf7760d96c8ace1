import { closeOutWorkflow } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Fault, type RefusalDetail, refuseAll } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { sql } from "../../platform/select/index.js";
import { requireStep } from "../../platform/step.js";
import type { Transaction } from "../../platform/transaction.js";
import { nameOf } from "../organizations/organization.queries.js";
import { Person } from "../people/person.entity.js";
import { Problem } from "../problems/problem.entity.js";
import type { CloseOut } from "./close-out.entity.js";
import type { RecordObjectionInput, RecordSiteCheckInput } from "./close-out.inputs.js";
import { lockCloseOut } from "./close-out.queries.js";
import { CloseOutObjection } from "./close-out-objection.entity.js";
import { closeOutPlace } from "./close-out-place.queries.js";
import { SiteCheck } from "./site-check.entity.js";

const findingsLength = 2_000;
const nameLength = 100;
const mostPeople = 10;

/** Records what at least two people saw on site. */
export const recordSiteCheck = command({
  action: "closeOut.checkOnSite",
  subject: (tx, input: RecordSiteCheckInput) => lockCloseOut(tx, input.closeOutId),
  async run(tx, closeOut, input) {
    requireStep(closeOutWorkflow, "passOn", closeOut.state);
    const checks = new InputChecks();
    const findings = checks.text("findings", input.findings, findingsLength);
    if (input.checkedOn > tx.today) checks.refuse("checkedOn", { code: "SITE_CHECK_IN_FUTURE", params: { today: tx.today } });
    const personIds = [...new Set(input.personIds)];
    if (personIds.length < 2) checks.refuse("personIds", { code: "SITE_CHECK_TWO_PEOPLE" });
    if (personIds.length > mostPeople) checks.refuse("personIds", { code: "TOO_MANY_ITEMS", params: { maximum: mostPeople } });
    checks.done();
    refuseAll(await whyNotOnSite(tx, closeOut, personIds));
    const { id: closeOutId, problemId } = closeOut;
    await tx.insert(SiteCheck, {
      ...{ problemId, closeOutId, checkedOn: input.checkedOn, personIds, findings },
      ...{ recordedById: tx.actor.personId, recordedAt: tx.now },
    });
    tx.touch(Problem, problemId);
    return { closeOutId, problemId };
  },
});

/** Records what somebody objected while the result is public. */
export const recordObjection = command({
  action: "closeOut.object",
  subject: (tx, input: RecordObjectionInput) => lockCloseOut(tx, input.closeOutId),
  async run(tx, closeOut, input) {
    requireStep(closeOutWorkflow, "passOn", closeOut.state);
    const checks = new InputChecks();
    const words = checks.text("words", input.words, findingsLength);
    const raisedBy = input.raisedBy.trim();
    if (raisedBy.length > nameLength) checks.refuse("raisedBy", { code: "VALUE_TOO_LONG", params: { maximum: nameLength } });
    checks.done();
    const { id: closeOutId, problemId } = closeOut;
    await tx.insert(CloseOutObjection, {
      ...{ problemId, closeOutId, raisedBy, words },
      ...{ recordedById: tx.actor.personId, recordedAt: tx.now },
    });
    tx.touch(Problem, problemId);
    return { closeOutId, problemId };
  },
});

/** Whoever answers for the problem, or asked for its close-out, is not among those who look. */
async function whyNotOnSite(tx: Transaction, closeOut: CloseOut, personIds: readonly string[]): Promise<RefusalDetail[]> {
  const path = ["input", "personIds"];
  const people = await tx.look(Person, ({ id, isService }) => sql`${id} = any(${personIds}::uuid[]) and not ${isService}`);
  if (people.length < personIds.length) throw new Fault("NOT_FOUND", { path });
  const { answererIds, requestedById } = await closeOutPlace(tx, closeOut);
  return people
    .filter(({ id }) => answererIds.includes(id) || id === requestedById)
    .map((person) => ({ code: "SITE_CHECK_BY_ANSWERER", params: { person: nameOf(person) }, path }));
}
