import { expect, test } from "@jest/globals";
import { changedDraft, nextDraft, problemsOf } from "./problem-draft";

const today = "2026-11-23";

test("the deadline follows the severity until somebody chooses it", () => {
  const draft = nextDraft("a", today);
  expect(changedDraft(draft, { severity: "MAJOR" }, today).deadline).toBe("2026-12-23");
  const chosen = changedDraft(draft, { deadline: "2027-01-01" }, today);
  expect(changedDraft(chosen, { severity: "MAJOR" }, today).deadline).toBe("2027-01-01");
});

test("a new row goes on with what the row before says, but for its title", () => {
  const before = { ...nextDraft("a", today), organizationId: "o", title: "one", repeated: true };
  expect(nextDraft("b", today, before)).toMatchObject({ key: "b", organizationId: "o", title: "", repeated: false });
});

test("rows without a title are left out, and the rest remembers where it stands", () => {
  const empty = nextDraft("a", today);
  const { problems, places, missing } = problemsOf([empty, { ...empty, key: "b", title: "two" }], "en");
  expect(problems.map(({ title }) => title)).toEqual(["two"]);
  expect(places).toEqual([1]);
  expect(missing.map(({ path }) => path.join("."))).toEqual(["input.problems.0.organizationId"]);
});
