import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { auditServer } from "graphql-http";
import { type Application, startApplication } from "../support/server.js";

/** What the specification leaves open and is decided otherwise here. */
const deviations: Readonly<Record<string, string>> = {
  // A GET that a foreign page can send without asking first is refused; so the queries need a header that these audits do not send.
  "5A70": "notice",
  D6D5: "notice",
  "6A70": "notice",
  // Apollo answers 400 to a document that does not parse, validate or coerce, whichever type of answer is asked for.
  "572B": "warn",
  FDE2: "warn",
  "7B9B": "warn",
};

let application: Application;
beforeAll(async () => {
  application = await startApplication();
});
afterAll(() => application.stop());

test("the audits of GraphQL over HTTP find no error, and nothing that was not decided", async () => {
  const results = await auditServer({ url: new URL("/graphql", application.url).href });
  const found = results.flatMap((result) => (result.status === "ok" ? [] : [[result.id, result.status] as const]));
  expect(Object.fromEntries(found)).toEqual(deviations);
  expect(results.filter(({ status }) => status === "ok").length).toBeGreaterThan(50);
});
