import { command } from "../../platform/command.js";
import { Fault, Refusal } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import type { Transaction } from "../../platform/transaction.js";
import { nameOf } from "../organizations/organization.queries.js";
import { Person } from "../people/person.entity.js";
import { Delegation } from "./delegation.entity.js";
import type { CreateDelegationInput, EndDelegationInput } from "./delegation.inputs.js";
import { canSignIn, isOver, overlapping } from "./delegation.queries.js";

const reasonLength = 500;

/** Names who reviews in the actor's stead, from one day to another. */
export const createDelegation = command({
  action: "delegation.create",
  async run(tx, _subject, input: CreateDelegationInput) {
    const { personId } = tx.actor;
    if (personId === null) throw new Fault("FORBIDDEN");
    const period = { startsOn: input.startsOn ?? tx.today, endsOn: input.endsOn };
    const reason = checked(tx, input, period);
    const [, delegate] = await bothLocked(tx, personId, input.delegateId);
    if (!(await canSignIn(tx, delegate.accountId))) {
      throw new Refusal("DELEGATE_WITHOUT_ACCOUNT", { person: nameOf(delegate) }, ["input", "delegateId"]);
    }
    const delegation = { delegatorId: personId, organizationId: input.organizationId ?? null, ...period };
    await refuseSecond(tx, delegation);
    const more = { reason, endedAt: null, endedById: null, createdAt: tx.now };
    const made = await tx.insert(Delegation, { ...delegation, delegateId: delegate.id, ...more });
    tx.emit("delegation.created", made, { delegateId: delegate.id, ...period });
    return { delegationId: made.id };
  },
});

/** Ends a delegation, at once. What was done by it stands; what is being written stays with whoever wrote it. */
export const endDelegation = command({
  action: "delegation.end",
  subject: (tx, input: EndDelegationInput) => tx.lock(Delegation, input.delegationId),
  async run(tx, delegation) {
    const over = isOver(delegation, tx.today);
    if (over) throw new Refusal(over.code, {}, ["input", "delegationId"]);
    await tx.change(delegation, { endedAt: tx.now, endedById: tx.actor.personId });
    return { delegationId: delegation.id };
  },
});

/** What was typed, and whether there is anything to be done in the actor's stead; answers the reason as it is kept. */
function checked(tx: Transaction, input: CreateDelegationInput, { startsOn, endsOn }: Pick<Delegation, "startsOn" | "endsOn">): string {
  const checks = new InputChecks();
  const reason = checks.text("reason", input.reason, reasonLength);
  if (startsOn < tx.today) checks.refuse("startsOn", { code: "DELEGATION_IN_PAST", params: { today: tx.today } });
  checks.period(startsOn, endsOn);
  if (input.delegateId === tx.actor.personId) checks.refuse("delegateId", { code: "DELEGATE_IS_SELF" });
  const { organizationId = null } = input;
  const held = tx.actor.grants.filter(({ role }) => role === "REVIEWER" || role === "LEADER");
  if (organizationId !== null && !held.some((grant) => grant.organizationId === organizationId)) {
    checks.refuse("organizationId", { code: "NOTHING_TO_DELEGATE" });
  }
  checks.done();
  return reason;
}

/** In one order, whoever names whom: two people who name each other at once do not wait for each other. */
async function bothLocked(tx: Transaction, delegatorId: string, delegateId: string): Promise<[Person, Person]> {
  const delegate = await tx.see(Person, delegateId); // one whom the actor may know of
  const people = await tx.find(Person, { id: [delegatorId, delegateId] }, { lock: true });
  const delegator = people.find(({ id }) => id === delegatorId);
  if (!delegator) throw new Fault("NOT_FOUND");
  return [delegator, delegate];
}

async function refuseSecond(
  tx: Transaction,
  wanted: Pick<Delegation, "delegatorId" | "organizationId" | "startsOn" | "endsOn">,
): Promise<void> {
  const other = await overlapping(tx, wanted);
  if (!other) return;
  const [person] = await tx.find(Person, { id: other.delegateId });
  const { startsOn, endsOn } = other;
  throw new Refusal("DELEGATION_EXISTS", { person: person ? nameOf(person) : "", startsOn, endsOn }, ["input", "startsOn"]);
}
