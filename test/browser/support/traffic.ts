import { setTimeout as wait } from "node:timers/promises";
import type { Request } from "playwright-core";
import type { Visit } from "./visit.js";

/** A document that was asked for, and when, in milliseconds of this process. */
interface Asked {
  readonly name: string;
  readonly body: string;
  readonly from: number;
  readonly to: number;
}

/** What a page asked of the server while somebody went there. */
export interface Traffic {
  /** The documents, in the order in which they were asked for. */
  readonly names: readonly string[];
  /** Documents that were asked for twice with the same variables. */
  readonly repeated: readonly string[];
  /** How often the page had to have an answer before it asked for more. */
  readonly rounds: number;
  /** Milliseconds until nothing was missing any more, without those for which documents were held back. */
  readonly took: number;
}

const quiet = 400;
/** Each document is held back for so long that whatever need not wait for its answer has been asked for meanwhile, on a slow machine too. */
const heldBack = 300;

/** Follows the documents that a visit asks for from now on until it has arrived somewhere. */
export async function trafficOf(visit: Visit, arrives: () => Promise<void>): Promise<Traffic> {
  const asked: Promise<Asked>[] = [];
  const note = (request: Request) => {
    if (request.url().endsWith("/graphql") && !request.postData()?.includes('"Pulse"')) asked.push(timesOf(request));
  };
  visit.page.on("request", note);
  await visit.page.route("**/graphql", async (route) => {
    await wait(heldBack);
    await route.continue();
  });
  const begun = performance.now();
  await arrives();
  await visit.settles();
  const arrived = performance.now() - begun;
  await visit.page.waitForTimeout(quiet); // what follows from what came is still asked for
  visit.page.off("request", note);
  const all = await Promise.all(asked);
  await visit.page.unroute("**/graphql");
  const bodies = all.map(({ body }) => body);
  // What is asked for anew behind what was seen before is not waited for.
  const waitedFor = roundsOf(all.filter(({ to }) => to <= begun + arrived));
  return {
    names: all.map(({ name }) => name),
    repeated: all.filter(({ body }, place) => bodies.indexOf(body) < place).map(({ name }) => name),
    rounds: roundsOf(all),
    took: arrived - waitedFor * heldBack,
  };
}

async function timesOf(request: Request): Promise<Asked> {
  const from = performance.now();
  await request.response().then((response) => response?.finished());
  const body = request.postData() ?? "";
  return { name: (JSON.parse(body) as { operationName: string }).operationName, body, from, to: performance.now() };
}

/** What begins only after another has ended may have waited for it. */
function roundsOf(all: readonly Asked[]): number {
  let [rounds, end] = [0, Number.NEGATIVE_INFINITY];
  for (const { from, to } of [...all].sort((one, other) => one.from - other.from)) {
    if (from >= end) [rounds, end] = [rounds + 1, to];
    else end = Math.min(end, to);
  }
  return rounds;
}
