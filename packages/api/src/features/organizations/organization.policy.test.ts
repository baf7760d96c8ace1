import type { Role } from "@duban/schema";
import { describe, expect, test } from "@jest/globals";
import { Actor } from "../../platform/actor.js";
import { can } from "../../platform/policy.js";
import { childPath, rootPath } from "../../platform/tree-path.js";
import { Organization } from "./organization.entity.js";
import "./organization.policy.js";

const branch = childPath(rootPath, 1);
const site = childPath(branch, 0);
const beside = childPath(rootPath, 2);

function holder(role: Role, path: string, includesSubtree = true): Actor {
  const grants = [{ role, organizationId: "organization", path, includesSubtree }];
  return new Actor({ accountId: "account", personId: "person", tenantId: "tenant", locale: "en", grants });
}

const at = (path: string) => Object.assign(new Organization(), { path });
const nothing = { tenantId: "tenant", now: new Date(), today: "2026-11-23", load: async () => null };

describe("an organization", () => {
  test.each([
    ["its own", branch, true],
    ["one below", site, true],
    ["one beside", beside, false],
    ["one above", rootPath, false],
  ])("is changed by its administrator: %s %s %s", async (_, path, allowed) => {
    for (const action of ["organization.create", "organization.rename", "organization.close"] as const) {
      expect(await can(nothing, holder("ADMINISTRATOR", branch), action, at(path))).toBe(allowed);
    }
  });

  test("is moved by whoever administers where it is taken from", async () => {
    expect(await can(nothing, holder("ADMINISTRATOR", branch), "organization.move", at(site))).toBe(true);
    expect(await can(nothing, holder("ADMINISTRATOR", branch), "organization.move", at(branch))).toBe(false);
    expect(await can(nothing, holder("ADMINISTRATOR", branch, false), "organization.move", at(site))).toBe(true);
    expect(await can(nothing, holder("ADMINISTRATOR", site), "organization.move", at(site))).toBe(false);
  });

  test("is read from within, and by name from below", async () => {
    for (const [path, allowed] of [
      [rootPath, true],
      [branch, true],
      [site, true],
      [beside, false],
    ] as const) {
      expect(await can(nothing, holder("VIEWER", branch), "organization.read", at(path))).toBe(allowed);
    }
    expect(await can(nothing, holder("VIEWER", branch, false), "organization.read", at(site))).toBe(false);
  });

  test.each(["CAMPAIGN_MANAGER", "REVIEWER", "LEADER", "SUBMITTER", "VIEWER", "AUDITOR"] as const)(
    "is not changed by a %s",
    async (role) => {
      expect(await can(nothing, holder(role, rootPath), "organization.rename", at(branch))).toBe(false);
    },
  );
});
