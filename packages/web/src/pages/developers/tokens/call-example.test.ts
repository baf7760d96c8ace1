import { tokenScopes } from "@duban/schema";
import { expect, test } from "@jest/globals";
import { callExample } from "./call-example";

test("every scope has a call that a shell takes as it stands", () => {
  for (const scope of tokenScopes.values) {
    const command = callExample("https://duban.example", "duban_secret", [scope]);
    expect(command).toMatch(/^curl -s https:\/\/duban\.example\/graphql \\\n/);
    expect(command).toContain('"Authorization: Bearer duban_secret"');
    const body = /-d '([^']+)'$/.exec(command)?.[1] ?? "";
    expect(Object.keys(JSON.parse(body))).toEqual(["query"]);
  }
});

test("of several scopes the plans are asked for", () => {
  expect(callExample("https://duban.example", "duban_secret", ["ORGANIZATIONS_READ", "PLANS_READ"])).toContain("plans(first: 3)");
});
