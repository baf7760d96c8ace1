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
}

const ofJobs = /\bjobs\.|\bpgboss\b|app\.outbox_events|pg_stat_statements|app\.calendar_days|app\.notices/;
const ofAuthentication = /app\.(sessions|memberships|access_tokens)\b|set_config|^\s*select g\.role/;
const times = 4;

/** Counts with pg_stat_statements what a contender executes for one request, jobs left out. */
export async function statementsOf(group: Group, contender: Contender, operation: Operation, params: Params): Promise<StatementCount> {
  for (let warm = 0; warm < 2; warm++) await ask(contender, operation, params); // the session and the tenant are known from here on
  const { page, authentication } = await during(group, async () => {
    for (let time = 0; time < times; time++) await ask(contender, operation, params);
  });
  return { page: page.calls / times, authentication: authentication.calls / times };
}

/** Statements that were executed, and their milliseconds in the database without planning. */
export interface Executed {
  calls: number;
  milliseconds: number;
}

/** What was executed meanwhile for pages, and to know who asks. */
export async function during(
  group: Group,
  work: () => Promise<void>,
): Promise<{ readonly page: Executed; readonly authentication: Executed }> {
  const before = await executed(group);
  await work();
  const [page, authentication]: [Executed, Executed] = [nothing(), nothing()];
  for (const [text, { calls, milliseconds }] of await executed(group)) {
    if (ofJobs.test(text)) continue;
    const [kind, earlier] = [ofAuthentication.test(text) ? authentication : page, before.get(text) ?? nothing()];
    kind.calls += calls - earlier.calls;
    kind.milliseconds += milliseconds - earlier.milliseconds;
  }
  return { page, authentication };
}

function nothing(): Executed {
  return { calls: 0, milliseconds: 0 };
}

async function executed({ query }: Group): Promise<Map<string, Executed>> {
  const rows = await query<Executed & { text: string }>(
    `select query as text, sum(calls)::int as calls, sum(total_exec_time) as milliseconds from pg_stat_statements
     where dbid = (select oid from pg_database where datname = current_database()) and userid = (select oid from pg_roles where rolname = 'duban_api') group by query`,
  );
  return new Map(rows.map(({ text, ...figures }) => [text, figures]));
}
