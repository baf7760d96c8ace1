import { addDays } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { Organization } from "../organizations/organization.entity.js";
import { nameOf } from "../organizations/organization.queries.js";
import { Person } from "../people/person.entity.js";
import { Recusal } from "./recusal.entity.js";
import type { DeclareRecusalInput, EndRecusalInput } from "./recusal.inputs.js";
import { isReviewing, standsBackAlready } from "./recusal.queries.js";

const reasonLength = 500;

/** Says that a person stands back from an organization and all below it. */
export const declareRecusal = command({
  action: "recusal.declare",
  async subject(tx, input: DeclareRecusalInput) {
    await tx.lock(Organization, input.organizationId); // before the person, as everywhere
    return tx.lock(Person, input.personId);
  },
  async run(tx, person, input) {
    const startsOn = input.startsOn ?? tx.today;
    const checks = new InputChecks();
    const reason = checks.text("reason", input.reason, reasonLength);
    checks.period(startsOn, input.endsOn);
    checks.done();
    const recusal = { personId: person.id, organizationId: input.organizationId, startsOn, endsOn: input.endsOn ?? null };
    if (await standsBackAlready(tx, recusal)) throw new Refusal("RECUSAL_EXISTS", { person: nameOf(person) }, ["input", "organizationId"]);
    const [organization] = await tx.find(Organization, { id: input.organizationId });
    if (organization && (await isReviewing(tx, person.id, organization.path))) {
      throw new Refusal("RECUSAL_BLOCKS_REVIEW", { person: nameOf(person) }, ["input", "personId"]);
    }
    const { id } = await tx.insert(Recusal, { ...recusal, reason, createdAt: tx.now });
    return { recusalId: id };
  },
});

/** Ends a recusal, at once: its last day becomes yesterday, or it never begins. */
export const endRecusal = command({
  action: "recusal.end",
  subject: (tx, input: EndRecusalInput) => tx.lock(Recusal, input.recusalId),
  async run(tx, recusal) {
    if (recusal.endsOn !== null && recusal.endsOn < tx.today) throw new Refusal("RECUSAL_ENDED", {}, ["input", "recusalId"]);
    const hasBegun = recusal.startsOn < tx.today;
    await tx.change(recusal, { endsOn: addDays(hasBegun ? tx.today : recusal.startsOn, -1) });
    return { recusalId: recusal.id };
  },
});
