import { ask } from "./answers.ts";
import type { Contender } from "./contenders/contender.ts";
import type { Group } from "./group.ts";
import type { Operation, Params } from "./operations/operation.ts";

/** Statements that one request needs. */
export interface StatementCount {
  /** For the page itself. */
  readonly page: number;
  /** To know who asks, and for which tenant. */
  readonly authentication: number;
  /** Milliseconds in the database for the page: planning, and execution. */
  readonly planning: number;
  readonly execution: number;
  /** Blocks of 8 KB that the page looked at, be they in memory or not. */
  readonly blocks: number;
}

/** What jobs say often; what they say seldom is known by that not every request said it. */
const ofJobs = /\bjobs\.|\bpgboss\b|app\.outbox_events|pg_stat_statements|app\.calendar_days|app\.notices|app\.webhooks|pg_notify/;
const ofAuthentication = /app\.(sessions|memberships|access_tokens|open_session|live_rights)\b|set_config/;
const times = 8;

/** Counts with pg_stat_statements what a contender executes for one request, jobs left out. */
export async function statementsOf(group: Group, contender: Contender, operation: Operation, params: Params): Promise<StatementCount> {
  for (let warm = 0; warm < 60; warm++) await ask(contender, operation, params); // signed in, on every connection, and with the plan that stays
  return countedDuring(group, times, async () => {
    for (let time = 0; time < times; time++) await ask(contender, operation, params);
  });
}

/** What each of so many requests needed that were made meanwhile. */
export async function countedDuring(group: Group, requests: number, work: () => Promise<void>): Promise<StatementCount> {
  const { page, authentication } = await during(group, requests, work);
  return {
    page: page.calls / requests,
    authentication: authentication.calls / requests,
    planning: page.planning / requests,
    execution: page.milliseconds / requests,
    blocks: page.blocks / requests,
  };
}

/** Statements that were executed, and their milliseconds in the database: of execution, and of planning before it. */
interface Executed {
  calls: number;
  milliseconds: number;
  planning: number;
  blocks: number;
}

/** What was executed meanwhile for pages, and to know who asks. */
async function during(
  group: Group,
  requests: number,
  work: () => Promise<void>,
): Promise<{ readonly page: Executed; readonly authentication: Executed }> {
  const before = await executed(group);
  await work();
  const [page, authentication]: [Executed, Executed] = [nothing(), nothing()];
  for (const [text, { calls, milliseconds, planning, blocks }] of await executed(group)) {
    if (ofJobs.test(text)) continue;
    const [kind, earlier] = [ofAuthentication.test(text) ? authentication : page, before.get(text) ?? nothing()];
    if (calls - earlier.calls < requests) continue;
    kind.calls += calls - earlier.calls;
    kind.milliseconds += milliseconds - earlier.milliseconds;
    kind.planning += planning - earlier.planning;
    kind.blocks += blocks - earlier.blocks;
  }
  return { page, authentication };
}

function nothing(): Executed {
  return { calls: 0, milliseconds: 0, planning: 0, blocks: 0 };
}

async function executed({ query }: Group): Promise<Map<string, Executed>> {
  const rows = await query<Executed & { text: string }>(
    `select query as text, sum(calls)::int as calls, sum(total_exec_time) as milliseconds, sum(total_plan_time) as planning,
       sum(shared_blks_hit + shared_blks_read)::float8 as blocks from pg_stat_statements
     where dbid = (select oid from pg_database where datname = current_database()) group by query`,
  );
  return new Map(rows.map(({ text, ...figures }) => [text, figures]));
}
