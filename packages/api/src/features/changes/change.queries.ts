import { type ChangeType, changeDaysKept, changeTypes } from "@duban/schema";
import { decodeCursor, encodeCursor } from "../../platform/connection.cursor.js";
import { Fault } from "../../platform/errors.js";
import { encodeId } from "../../platform/ids.js";
import { exists, type PageReader, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Plan } from "../plans/plan.entity.js";
import { isOnReviewingSide } from "../reviews/reviewing-side.queries.js";
import type { Change, ChangeConnection } from "./change.entity.js";

/** Events that are looked through for one page: to somebody who may see few of them, a page costs no more than to others. */
const lookedThrough = 1_000;

const amongReviewers = (Object.keys(changeTypes) as ChangeType[]).filter((type) => "amongReviewers" in changeTypes[type]);

/** Places of the feed, by the name of their cursors. */
const placeOrder = {
  name: "Change",
  keys: [
    { name: "tenant", type: "uuid" },
    { name: "sequence", type: "bigint" },
  ],
} as const;

/** Where somebody stands in a group's feed: what follows has a higher number. */
export type FeedPlace = bigint;

/** The place that a cursor names; before everything that is kept where there is none. */
export function placeOf(cursor: string | null | undefined, tenantId: string): FeedPlace | null {
  if (cursor === null || cursor === undefined) return null;
  const [tenant, sequence] = decodeCursor(cursor, placeOrder.name, placeOrder.keys);
  if (tenant !== tenantId) throw new Fault("BAD_USER_INPUT", { reason: "VALUE_INVALID", path: ["after"] });
  return BigInt(sequence as string);
}

/** The cursor of a place. */
export function cursorOf(place: FeedPlace, tenantId: string): string {
  return encodeCursor(placeOrder.name, [tenantId, String(place)]);
}

interface FoundChange {
  readonly sequence: number;
  readonly id: string;
  readonly type: ChangeType;
  readonly noun: string;
  readonly subjectId: string;
  readonly at: string;
  readonly byId: string | null;
}

interface FoundPart {
  /** The last event that there is, and up to where they have been forgotten. */
  readonly last: string | null;
  readonly forgotten: string | null;
  /** The first event that may still be taken back. */
  readonly held: string | null;
  readonly looked: number;
  readonly lookedTo: string | null;
  readonly found: readonly FoundChange[];
}

/** What is asked of the feed. */
interface Asked {
  readonly types: readonly ChangeType[];
  readonly after: FeedPlace | null;
  readonly first: number;
}

/** A part of the feed, with what there is to say of where it ends. */
export interface FeedPart {
  readonly changes: readonly (Pick<Change, "byId" | "id" | "type" | "subject" | "subjectId" | "at"> & { readonly place: FeedPlace })[];
  /** Behind everything that was looked at. */
  readonly end: FeedPlace;
  readonly more: boolean;
}

/**
 * The first event that may still be taken back, after which nothing is told yet: so the order of the feed is that of the commits. Once it
 * has gone out it is never taken back; some seconds longer than it is held, so that neither another clock nor a slow command is run ahead of.
 */
const held = sql`select min(e.sequence) as first from app.outbox_events e
  where e.tenant_id = ${viewer.tenantId} and e.dispatched_at is null and e.held_until > ${viewer.now} - interval '15 seconds'`;

function feedPart({ types, after, first }: Asked): Sql {
  return sql`with held as (${held}), looked as materialized (
      select e.sequence, e.id, e.event, e.noun, e.subject_id, e.created_at, e.payload ->> 'byId' as by_id, e.recalled_at
      from app.outbox_events e
      where e.tenant_id = ${viewer.tenantId} and e.sequence > ${String(after ?? 0)}::bigint
        and e.sequence < coalesce((select first from held), ${String(2n ** 62n)}::bigint)
      order by e.sequence limit ${lookedThrough}::int
    ), seen as (
      select l.sequence, l.id, l.event as type, l.noun, l.subject_id as "subjectId", l.created_at as at, l.by_id as "byId" from looked l
      where l.recalled_at is null and l.event = any(${types}::text[]) and ${isSeen}
      order by l.sequence limit ${first + 1}::int
    )
    select h.event_sequence::text as last, h.events_forgotten::text as forgotten, (select first from held)::text as held,
      (select count(*)::int from looked) as looked, (select max(sequence) from looked)::text as "lookedTo",
      (select coalesce(json_agg(s order by s.sequence), '[]') from seen s) as found
    from (select) here left join app.audit_heads h on h.tenant_id = ${viewer.tenantId}`;
}

/** Whether the viewer sees what a change happened to and, where it is said among reviewers only, stands with them. */
const isSeen = sql`case l.noun
  when 'Plan' then ${exists<Plan>("Plan", (plan) => sql`${plan.id} = l.subject_id and (l.event <> all(${amongReviewers}::text[]) or ${isOnReviewingSide(plan)})`)}
  when 'Problem' then ${sees("Problem")}
  when 'Campaign' then ${sees("Campaign")}
  when 'OutcomeTarget' then ${sees("OutcomeTarget")}
  when 'Delegation' then ${sees("Delegation")}
  else false end`;

function sees(noun: string): Sql {
  return exists<{ id: string }>(noun, ({ id }) => sql`${id} = l.subject_id`);
}

/** What follows a place of the feed, as far as the viewer may know; refused where some of what followed is no longer kept. */
export async function readFeed(read: Pick<PageReader, "rows">, asked: Asked): Promise<FeedPart> {
  const [part] = await read.rows<FoundPart>(feedPart(asked));
  const { last, forgotten, held, looked, lookedTo, found } = part as FoundPart;
  const { after, first } = asked;
  // A place ahead of the end comes from before the database was restored.
  if (after !== null && (after < BigInt(forgotten ?? 0) || after > BigInt(last ?? 0))) {
    throw new Fault("BAD_USER_INPUT", { reason: "CHANGES_FORGOTTEN", params: { days: changeDaysKept }, path: ["after"] });
  }
  const changes = found.slice(0, first).map(({ sequence, id, type, noun, subjectId, at, byId }) => {
    const subject = encodeId(noun, subjectId);
    const what = { id: encodeId("Change", id), type, subject: changeTypes[type].subject, subjectId: subject };
    return { ...what, at: new Date(at), byId, place: BigInt(sequence) };
  });
  if (found.length > first) return { changes, end: changes.at(-1)?.place ?? after ?? 0n, more: true };
  const more = looked === lookedThrough;
  const settledTo = held === null ? BigInt(last ?? 0) : BigInt(held) - 1n;
  return { changes, end: larger(more ? BigInt(lookedTo ?? 0) : settledTo, after ?? 0n), more };
}

function larger(one: bigint, other: bigint): bigint {
  return one > other ? one : other;
}

/** Up to where of the feed is no longer kept. */
export async function forgottenTo(read: Pick<PageReader, "rows">): Promise<FeedPlace> {
  const [row] = await read.rows<{ forgotten: string }>(
    sql`select h.events_forgotten::text as forgotten from app.audit_heads h where h.tenant_id = ${viewer.tenantId}`,
  );
  return BigInt(row?.forgotten ?? 0);
}

/** The end of what is told of now. */
export async function feedEnd(read: PageReader): Promise<FeedPlace> {
  const [row] = await read.rows<{ end: string }>(sql`select (coalesce((select first - 1 from (${held}) held),
    (select h.event_sequence from app.audit_heads h where h.tenant_id = ${viewer.tenantId}), 0))::text as end`);
  return BigInt(row?.end ?? 0);
}

/** A part of the feed in the shape that GraphQL gives it. */
export function connectionOfFeed({ changes, end, more }: FeedPart, after: string | null | undefined, tenantId: string): ChangeConnection {
  const edges = changes.map(({ place, ...node }) => ({ cursor: cursorOf(place, tenantId), node: node as Change }));
  return {
    edges,
    pageInfo: {
      hasNextPage: more,
      hasPreviousPage: typeof after === "string",
      startCursor: edges[0]?.cursor ?? null,
      endCursor: cursorOf(end, tenantId),
    },
  };
}
