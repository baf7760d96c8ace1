import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { buildSchema, parse, validate } from "graphql";
import { schemaFile } from "../../conformance/documents.js";
import { documentsOfClient } from "./documents.js";
import { Tally } from "./tally.js";

test("the documents of the client are whole, each with its fragments", () => {
  const schema = buildSchema(readFileSync(schemaFile, "utf8"));
  const documents = documentsOfClient();
  for (const name of ["Shell", "Inbox", "SupervisionTree", "PlanView", "ReviewPlan", "PlanEditor", "SavePlanDraft", "ApprovePlan"]) {
    expect([name, validate(schema, parse(documents.get(name) ?? "missing")).map(({ message }) => message)]).toEqual([name, []]);
  }
});

test("what was refused is counted apart from what failed, and each kind has its times", async () => {
  const tally = new Tally();
  expect(await tally.timed("inbox", async () => "shown")).toBe("shown");
  await tally.timed("inbox", async () => "shown");
  tally.refused("ApprovePlan", "CONFLICT");
  tally.refused("ApprovePlan", "CONFLICT");
  tally.failed("Inbox", new Error("no answer"));
  expect(tally.refusals).toEqual({ "ApprovePlan CONFLICT": 2 });
  expect(tally.errors).toEqual(["Inbox: no answer"]);
  expect(tally.kinds()).toMatchObject({ inbox: { count: 2 } });
});
