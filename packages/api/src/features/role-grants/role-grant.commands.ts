import { addDays } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import type { Transaction } from "../../platform/transaction.js";
import { Organization } from "../organizations/organization.entity.js";
import { lockTree, nameOf } from "../organizations/organization.queries.js";
import { Person } from "../people/person.entity.js";
import { refuseService } from "../people/person.queries.js";
import { RoleGrant } from "./role-grant.entity.js";
import type { GrantRoleInput, RevokeRoleInput } from "./role-grant.inputs.js";
import { coversSubtree } from "./role-grant.policy.js";
import { administratorsWithout, givenAlready } from "./role-grant.queries.js";

/** Gives a person a role, within what the giver administers. */
export const grantRole = command({
  action: "role.grant",
  subject: (tx, input: GrantRoleInput) => tx.lock(Organization, input.organizationId),
  async run(tx, organization, input) {
    const person = await tx.lock(Person, input.personId);
    refuseService(person);
    const name = nameOf(organization);
    if (organization.state !== "OPEN") throw new Refusal("ORGANIZATION_CLOSED", { organization: name }, ["input", "organizationId"]);
    if (input.includesSubtree && !coversSubtree(tx.actor, organization.path)) {
      throw new Refusal("GRANT_NOT_HELD", { organization: name }, ["input", "includesSubtree"]);
    }
    const startsOn = input.startsOn ?? tx.today;
    const checks = new InputChecks();
    checks.period(startsOn, input.endsOn);
    checks.done();
    const grant = {
      ...{ personId: person.id, organizationId: organization.id, role: input.role, includesSubtree: input.includesSubtree },
      ...{ startsOn, endsOn: input.endsOn ?? null },
    };
    if (await givenAlready(tx, grant)) throw new Refusal("GRANT_EXISTS", { person: nameOf(person) }, ["input", "role"]);
    const { id } = await tx.insert(RoleGrant, { ...grant, createdAt: tx.now });
    return { roleGrantId: id };
  },
});

/** Takes a grant back, at once: its last day becomes yesterday, or it never begins. */
export const revokeRole = command({
  action: "role.revoke",
  async subject(tx, input: RevokeRoleInput) {
    await lockTree(tx); // two administrators who take each other's role back at once do not both succeed
    return tx.lock(RoleGrant, input.roleGrantId);
  },
  async run(tx, grant) {
    if (grant.endsOn !== null && grant.endsOn < tx.today) throw new Refusal("GRANT_REVOKED", {}, ["input", "roleGrantId"]);
    if (grant.role === "ADMINISTRATOR" && grant.startsOn <= tx.today) await requireAdministrators(tx, grant);
    const hasBegun = grant.startsOn < tx.today;
    await tx.change(grant, { endsOn: addDays(hasBegun ? tx.today : grant.startsOn, -1) });
    return { roleGrantId: grant.id };
  },
});

async function requireAdministrators(tx: Transaction, grant: RoleGrant): Promise<void> {
  const [organization] = await tx.find(Organization, { id: grant.organizationId });
  if (!organization) throw new Error(`There is no organization ${grant.organizationId}`);
  const left = await administratorsWithout(tx, grant, organization.path);
  const path = ["input", "roleGrantId"];
  if (!left.anybody) throw new Refusal("LAST_ADMINISTRATOR", { organization: nameOf(organization) }, path);
  if (!left.holder && grant.personId === tx.actor.personId) throw new Refusal("OWN_ADMINISTRATOR_GRANT", {}, path);
}
