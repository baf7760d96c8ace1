import type { Actor } from "../../platform/actor.js";
import { decidesRights } from "../../platform/live/changes.js";
import { allow, visible } from "../../platform/policy.js";
import { sql, viewer } from "../../platform/select/index.js";
import { Organization } from "../organizations/organization.entity.js";
import { placeOf } from "../organizations/organization.queries.js";
import { RoleGrant } from "./role-grant.entity.js";

decidesRights(RoleGrant);

visible(
  RoleGrant,
  (grant) => sql`${viewer.reachesOrganization(grant.organizationId, "role.read")} or ${grant.personId} = ${viewer.personId}`,
);

allow(["role.read"], RoleGrant, (actor, grant, { path }) => actor.may("role.read", path) || actor.personId === grant.personId, placeOf);

allow(["role.grant"], Organization, (actor, { path }) => actor.may("role.grant", path));

/** A grant for a subtree is taken back only by those whose own right covers the subtree. */
allow(
  ["role.revoke"],
  RoleGrant,
  (actor, grant, { path }) => (grant.includesSubtree ? coversSubtree(actor, path) : actor.may("role.revoke", path)),
  placeOf,
);

/** Whether an actor administers an organization with everything below it. */
export function coversSubtree(actor: Actor, path: string): boolean {
  return actor.paths("role.grant").some((range) => range.includesSubtree && path.startsWith(range.path));
}
