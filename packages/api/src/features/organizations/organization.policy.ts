import { organizationStates, organizationWorkflow } from "@duban/schema";
import type { Actor } from "../../platform/actor.js";
import { decidesRights } from "../../platform/live/changes.js";
import { allow, visible } from "../../platform/policy.js";
import { sql, viewer } from "../../platform/select/index.js";
import { nameStates } from "../../platform/step.js";
import { isWithin, parentPath } from "../../platform/tree-path.js";
import { Organization } from "./organization.entity.js";

decidesRights(Organization);
nameStates(organizationWorkflow, organizationStates);

/** By name one also sees who stands above: whom one's plans go to, and where one is in the group. */
visible(Organization, ({ path }) => sql`${viewer.reaches(path, "organization.read")} or ${viewer.standsBelow(path, "organization.read")}`);

allow(["organization.read"], Organization, (actor, { path }) => actor.may("organization.read", path) || standsBelow(actor, path));

for (const action of ["organization.create", "organization.rename", "organization.close"] as const) {
  allow([action], Organization, (actor, { path }) => actor.may(action, path));
}

/** Who moves an organization takes it from its parent; where it goes to is a creation there. */
allow(["organization.move"], Organization, (actor, { path }) => actor.may("organization.move", parentPath(path)));

/** An import reaches everything below, so a role for the organization alone does not do. */
allow(["organization.import"], Organization, (actor, { path }) =>
  actor.paths("organization.import").some((range) => range.includesSubtree && isWithin(path, range.path)),
);

/** Whether the actor reads something below an organization. */
function standsBelow(actor: Actor, path: string): boolean {
  return actor.paths("organization.read").some((range) => isWithin(range.path, path));
}
