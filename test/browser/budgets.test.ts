import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { Stage } from "./support/stage.js";
import type { Visit } from "./support/visit.js";

// What the first sight of a page loads, counted in bytes and requests and never in time.

const reviewer = "shen.jingyi@lanyue.example";
const submitter = "tang.xiaolan@lanyue.example";
const administrator = "gu.mingchuan@lanyue.example";

/** Kilobytes of script as they are sent, by the address; what is opened later, such as a dialog with a calendar, is not among them. */
const budgets: readonly (readonly [who: string, path: string, kilobytes: number])[] = [
  [reviewer, "/inbox", 360],
  [reviewer, "/plans", 360],
  [reviewer, "/problems", 360],
  [reviewer, "/board", 360],
  [reviewer, "/orgs", 360],
  [reviewer, "/campaigns", 320],
  [reviewer, "/plans/:id", 460],
  [reviewer, "/plans/:id/review", 480],
  [submitter, "/plans/:id/edit", 560],
  [administrator, "/settings/organizations", 400],
];
const mostOperations = 8;

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
  await stage.isQuiet();
}, 90_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

/** The first plan that waits for the visitor. */
async function waitingPlan({ page }: Visit): Promise<string> {
  const answer = await page.request.post("/graphql", {
    data: { query: "{ inbox(turn: MINE, first: 1) { edges { node { plan { id } } } } }" },
  });
  const body = (await answer.json()) as { data: { inbox: { edges: [{ node: { plan: { id: string } } }] } } };
  return body.data.inbox.edges[0].node.plan.id;
}

/** Bytes of script that have been sent for the page as it stands. */
function scriptBytes({ page }: Visit): Promise<number> {
  return page.evaluate(() =>
    (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter(({ name }) => name.endsWith(".js"))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );
}

test.each(budgets)("%s opens %s with at most %i KB of script, and asks for nothing twice", async (who, path, kilobytes) => {
  const visit = await stage.enters(who, { path: "/demo" });
  const address = path.includes(":id") ? path.replace(":id", await waitingPlan(visit)) : path;
  const asked: string[] = [];
  visit.page.on("request", (request) => {
    if (request.url().endsWith("/graphql")) asked.push(request.postData() ?? "");
  });
  await visit.opens(address);
  await visit.page.waitForLoadState("load");
  const sent = (await scriptBytes(visit)) / 1024;
  process.stdout.write(`${path}: ${Math.round(sent)} KB of script\n`);
  expect(sent).toBeGreaterThan(kilobytes / 2); // it was counted
  expect(sent).toBeLessThanOrEqual(kilobytes);
  const operations = asked.filter((body) => !body.includes('"Pulse"'));
  expect(operations.length).toBeGreaterThan(1);
  expect(operations.length).toBeLessThanOrEqual(mostOperations);
  expect(operations).toHaveLength(new Set(operations).size);
});
