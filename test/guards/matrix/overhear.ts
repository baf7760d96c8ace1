import { type GraphQLSchema, isObjectType } from "graphql";
import type { Actor } from "../../support/actor.js";
import type { TestDatabase } from "../../support/database.js";
import type { Call } from "./call.js";

/** Says to every process that every row of every tenant has changed, whichever noun it may be; what then is told is heard. */
export type Announce = () => Promise<void>;

const rowsAtOnce = 100;

/** The cry, for whatever nouns browsers hear of, now or later. */
export async function announcer(database: TestDatabase, schema: GraphQLSchema): Promise<Announce> {
  const nouns = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && type.getInterfaces().length > 0);
  const tables = await database.query<{ name: string }>(
    `select t.table_name as name from information_schema.columns t where t.table_schema = 'app' and t.column_name = 'tenant_id'
       and exists (select from information_schema.columns i where i.table_schema = 'app' and i.table_name = t.table_name and i.column_name = 'id')
       and t.table_name not in ('audit_events', 'outbox_events', 'inbox_items', 'viewers')`,
  );
  const rows = tables.map(({ name }) => `select tenant_id, id from app.${name}`).join(" union ");
  return async () => {
    for (const { name } of nouns) {
      await database.query(
        `select pg_notify('duban_changes', tenant_id || ' ' || string_agg($1 || ':' || id, ' '))
          from (select tenant_id, id, row_number() over (partition by tenant_id order by id) / ${rowsAtOnce} as part from (${rows}) r) parts
          group by tenant_id, part`,
        [name],
      );
    }
  };
}

/** Changes are gathered for a moment before they are told. */
const heardWithin = 900;

/** What somebody hears who subscribes while everything is said to change. */
export async function overhear(actor: Actor, { document, variables }: Call, announce: Announce): Promise<{ status: number; text: string }> {
  const controller = new AbortController();
  const response = await fetch(new URL("/graphql/stream", actor.address), {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream", ...actor.credentials },
    body: JSON.stringify({ query: document, variables }),
    signal: controller.signal,
  });
  if (!response.headers.get("content-type")?.startsWith("text/event-stream"))
    return { status: response.status, text: await response.text() };
  let text = "";
  const reading = (async () => {
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) text += chunk;
  })().catch(() => undefined); // it ends by being let go of
  await announce();
  await Promise.race([reading, new Promise((resolve) => setTimeout(resolve, heardWithin))]);
  controller.abort();
  await reading;
  return { status: response.status, text };
}

/** The events of a stream, put together to one answer: what was told first, and every fault. */
export function eventsIn(text: string): { data?: unknown; errors?: never[] } {
  const events = [...text.matchAll(/^data: (\{.*\})$/gm)].map(([, json]) => JSON.parse(json ?? "") as { data?: unknown; errors?: never[] });
  const data = events.find((event) => event.data)?.data;
  return { ...(data ? { data } : {}), errors: events.flatMap(({ errors = [] }) => errors) };
}
