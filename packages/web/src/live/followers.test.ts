import { describe, expect, test } from "@jest/globals";
import { lists, shows } from "./followers";
import type { Changed } from "./pace";

const idOf = (noun: string, number: number) => Buffer.from(`${noun}:0190a3b2-0000-7000-8000-00000000000${number}`).toString("base64url");
const plan = idOf("Plan", 1);
const notice = idOf("Notice", 2);

function follows(queryName: string, variables: Readonly<Record<string, unknown>>, changed: Changed): boolean {
  return shows({ queryName, variables }, changed) || lists({ queryName, variables }, changed);
}

describe("a query that is on the page is asked again", () => {
  test.each([
    ["Inbox", { first: 20 }, true],
    ["PlanView", { id: plan, number: 1 }, true],
    ["PlanView", { id: idOf("Plan", 3), number: 1 }, false],
    ["PlanEditor", { id: plan }, false],
    ["SettingsPeople", { organizationId: idOf("Organization", 4) }, false],
    ["Notices", {}, false],
  ])("%s %j when the plan changes: %s", (name, variables, asked) => {
    expect(follows(name, variables, new Set([plan]))).toBe(asked);
  });

  test("with the person's notices, those that count them", () => {
    expect(["Shell", "Notices", "Inbox"].map((name) => follows(name, {}, new Set([notice])))).toEqual([true, true, false]);
  });

  test("with the problems on the ledger, those that show it", () => {
    const names = ["Problems", "Measures", "ProblemView", "HandOversWaiting", "Plans"];
    expect(names.filter((name) => follows(name, {}, new Set([idOf("Problem", 6)])))).toEqual(names.slice(0, 4));
  });

  test("with opinions and comments, those that show them, and nothing that shows the plan alone", () => {
    const names = ["ReviewPlan", "Inbox", "PlanDiscussion", "PlanDiscussionCount", "Plans"];
    const askedWith = (noun: string) => names.filter((name) => follows(name, { id: plan }, new Set([idOf(noun, 5)])));
    expect(askedWith("ReviewOpinion")).toEqual(["ReviewPlan", "Inbox"]);
    expect(askedWith("PlanComment")).toEqual(["PlanDiscussion", "PlanDiscussionCount"]);
  });

  test("when changes may have been missed, whatever it shows", () => {
    expect(["Inbox", "SettingsPeople", "PlanEditor"].map((name) => follows(name, {}, null))).toEqual([true, true, false]);
  });
});
