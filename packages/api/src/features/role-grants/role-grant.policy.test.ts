import { describe, expect, test } from "@jest/globals";
import { Actor } from "../../platform/actor.js";
import { can } from "../../platform/policy.js";
import { childPath, rootPath } from "../../platform/tree-path.js";
import { Organization } from "../organizations/organization.entity.js";
import { RoleGrant } from "./role-grant.entity.js";
import { coversSubtree } from "./role-grant.policy.js";

const branch = childPath(rootPath, 1);
const site = childPath(branch, 0);

function administrator(path: string, includesSubtree: boolean, token?: { path: string }): Actor {
  const grants = [{ role: "ADMINISTRATOR" as const, organizationId: "organization", path, includesSubtree }];
  const limits = token && { token: { id: "token", scopes: ["ORGANIZATIONS_WRITE" as const], path: token.path } };
  return new Actor({ accountId: "account", personId: "person", tenantId: "tenant", locale: "en", grants, ...limits });
}

/** Every row belongs to the organization at this path. */
const placed = (path: string) => ({ tenantId: "tenant", now: new Date(), today: "2026-11-23", load: async () => path as never });
const grant = (includesSubtree: boolean) => Object.assign(new RoleGrant(), { includesSubtree, personId: "somebody else" });

describe("a grant", () => {
  test("for a subtree takes a right over the whole of it", () => {
    expect(coversSubtree(administrator(rootPath, true), branch)).toBe(true);
    expect(coversSubtree(administrator(branch, true), branch)).toBe(true);
    expect(coversSubtree(administrator(branch, false), branch)).toBe(false);
    expect(coversSubtree(administrator(site, true), branch)).toBe(false);
  });

  test("is taken back by whoever could give it", async () => {
    expect(await can(placed(branch), administrator(branch, false), "role.revoke", grant(false))).toBe(true);
    expect(await can(placed(branch), administrator(branch, false), "role.revoke", grant(true))).toBe(false);
    expect(await can(placed(branch), administrator(branch, true), "role.revoke", grant(true))).toBe(true);
    expect(await can(placed(branch), administrator(site, true), "role.revoke", grant(false))).toBe(false);
  });

  test("is given and taken by no token", async () => {
    const program = administrator(rootPath, true, { path: rootPath });
    expect(await can(placed(branch), program, "role.grant", Object.assign(new Organization(), { path: branch }))).toBe(false);
    expect(await can(placed(branch), program, "role.revoke", grant(true))).toBe(false);
    expect(coversSubtree(program, branch)).toBe(false);
  });
});
