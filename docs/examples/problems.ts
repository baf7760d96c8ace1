// The problems that are overdue or nearly so, and how far the work on one of them is: TypeScript with the package @duban/schema.
//
//   node problems.ts                           lists them
//   node problems.ts TZ-001 60 "half is done"  reports progress on one
//
// Environment:
//   DUBAN_URL     where the product is, such as https://duban.example
//   DUBAN_TOKEN   an access token with the scopes CAMPAIGNS_READ and ORGANIZATIONS_READ, to report also CAMPAIGNS_WRITE
//
// Ends with 0 when done, with 1 when the product refused (it says why and what to do), with 2 when the request itself failed.
import { createClient, RequestFault } from "@duban/schema/client";
import { problem, problems, reportProgress } from "@duban/schema/documents";

const { DUBAN_URL = "http://127.0.0.1:4000", DUBAN_TOKEN = "" } = process.env;
const duban = createClient({ url: new URL("/graphql", DUBAN_URL).href, token: DUBAN_TOKEN, locale: "en" });

/** Every page of the list is asked for when it is come to; the filter is checked against the schema while you type it. */
async function list(): Promise<void> {
  const found = duban.nodes(problems, (data) => data.problems, { filter: { lights: ["RED", "YELLOW"] }, order: "DEADLINE" });
  for await (const { code, light, deadline, progressPercent, organization, title } of found) {
    console.log([code, light, deadline, `${progressPercent}%`, organization?.name ?? "", title].join("\t"));
  }
}

/** What was read is what is changed: if somebody was faster, the request fails with CONFLICT and nothing is changed. */
async function report(code: string, progressPercent: number, progressNote: string): Promise<void> {
  const found = (await duban.request(problem, { code })).problem;
  if (!found) throw new Error(`There is no problem ${code}, or none that this token reaches`);
  const input = { problemId: found.id, expectedVersion: found.revision, progressPercent, progressNote };
  const outcome = await duban.change(reportProgress, { input });
  if (outcome.done) {
    console.log(`${code}\t${outcome.payload.problem?.progressPercent}%\trevision ${outcome.payload.problem?.revision}`);
    return;
  }
  for (const refusal of outcome.refusals) console.error(`${refusal.code}: ${refusal.message}`);
  process.exitCode = 1;
}

try {
  const [code, percent, note = ""] = process.argv.slice(2);
  if (code === undefined) await list();
  else await report(code, Number(percent), note);
} catch (error) {
  if (error instanceof RequestFault) console.error(`${error.code}: ${error.message} (trace ${error.traceId ?? "none"})`);
  else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
