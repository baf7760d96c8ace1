import { describe, expect, test } from "@jest/globals";
import { tokenScopes } from "./access-token/scope.js";
import { actions, doorActions, isReadAction, mutationActions, mutationOf } from "./actions.js";
import { mayGiveScope, permits, roles, rolesPermitting, scopeActions, scopePermits } from "./roles.js";

describe("roles", () => {
  test("every action but those at the door is permitted by a role", () => {
    expect(actions.filter((action) => rolesPermitting(action).length === 0)).toEqual([...doorActions]);
  });

  test("reviewing and writing a plan are never in one role", () => {
    for (const role of roles.values) expect(permits(role, "plan.submit") && permits(role, "plan.approve")).toBe(false);
  });

  test("the reviewing side does not read drafts", () => {
    expect(rolesPermitting("plan.readDraft")).toEqual(["SUBMITTER"]);
  });

  test.each(["VIEWER", "AUDITOR"] as const)("a %s changes nothing but own affairs, and says what it is asked", (role) => {
    const changes = actions.filter((action) => !isReadAction(action) && permits(role, action));
    expect(
      changes.filter(
        (action) =>
          !/^(tenant|viewer|session|accessToken|notice|savedView|bulkJob)\.|^opinion\.give$|^handOver\.(accept|decline)$/.test(action),
      ),
    ).toEqual([]);
  });

  test.each([
    ["ADMINISTRATOR", "role.grant", true],
    ["ADMINISTRATOR", "plan.approve", false],
    ["CAMPAIGN_MANAGER", "plan.request", true],
    ["REVIEWER", "finding.raiseAgain", true],
    ["LEADER", "plan.approve", true],
    ["SUBMITTER", "finding.answer", true],
    ["VIEWER", "audit.read", false],
    ["AUDITOR", "audit.read", true],
  ] as const)("%s: %s is %s", (role, action, permitted) => {
    expect(permits(role, action)).toBe(permitted);
  });
});

describe("token scopes", () => {
  test("a scope that reads permits no change", () => {
    for (const scope of tokenScopes.values.filter((name) => name.endsWith("_READ"))) {
      expect(scopeActions[scope].every(isReadAction)).toBe(true);
    }
  });

  test("no token touches accounts, grants or tokens", () => {
    const touched = actions.filter((action) => tokenScopes.values.some((scope) => scopePermits(scope, action)));
    expect(touched.filter((action) => /^(account|role|accessToken|session|viewer|tenant|recusal|notice)\./.test(action))).toEqual([]);
  });

  test("nobody gives a scope beyond their roles", () => {
    expect(mayGiveScope(["SUBMITTER"], "PLANS_WRITE")).toBe(true);
    expect(mayGiveScope(["SUBMITTER"], "REVIEWS_WRITE")).toBe(false);
    expect(mayGiveScope(["REVIEWER"], "PLANS_READ")).toBe(true);
    expect(mayGiveScope([], "PLANS_READ")).toBe(false);
  });
});

test("an action is its mutation's verb and noun", () => {
  expect(mutationOf("plan.approve")).toBe("approvePlan");
  expect(new Set(Object.values(mutationActions)).size).toBe(Object.keys(mutationActions).length);
});
