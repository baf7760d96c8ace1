import { type ChangeSubject, changeTypesOf } from "@duban/schema";
import { v7 as uuid } from "uuid";
import { Actor } from "../../platform/actor.js";
import { decodeId } from "../../platform/ids.js";
import { asViewer, type PageReader } from "../../platform/select/index.js";
import type { Services } from "../../platform/services.js";
import { type FeedPart, forgottenTo, readFeed } from "../changes/change.queries.js";

/** An active webhook with where it stands in the tree and in the feed. */
interface Following {
  readonly id: string;
  readonly organizationId: string;
  readonly path: string;
  readonly subjects: readonly ChangeSubject[];
  readonly place: string;
}

const partSize = 100;

/** Writes down, for each active webhook of a group, what it is to be told of what has happened since it was last looked. */
export async function followFeed(services: Services, tenantId: string): Promise<void> {
  const webhooks = await services.store.query<Following>(tenantId, {
    text: `select w.id, w.organization_id as "organizationId", o.path, w.subjects, w.place::text as place from app.webhooks w
      join app.organizations o on o.tenant_id = $1 and o.id = w.organization_id
      where w.tenant_id = $1 and w.state = 'ACTIVE' and w.place < (select h.event_sequence from app.audit_heads h where h.tenant_id = $1)`,
    values: [tenantId],
  });
  for (const webhook of webhooks) await follow(services, tenantId, webhook);
}

async function follow(services: Services, tenantId: string, webhook: Following): Promise<void> {
  const now = services.clock();
  const reader = readerOf(tenantId, webhook);
  const read: Pick<PageReader, "rows"> = { rows: (statement) => services.store.query(tenantId, asViewer(reader, now, statement)) };
  const types = changeTypesOf(webhook.subjects.length > 0 ? webhook.subjects : null);
  for (let place = BigInt(webhook.place); ; ) {
    // What was forgotten while it was paused cannot be told any more.
    const from = await forgottenTo(read);
    const part = await readFeed(read, { types, after: from > place ? from : place, first: partSize });
    const taken = await take(services, tenantId, webhook.id, { was: place, part, now });
    if (!taken || !part.more) return;
    place = part.end;
  }
}

/** It is told what an administrator of its organization sees there and below, whoever that may be: it tells of no content. */
function readerOf(tenantId: string, { organizationId, path }: Following): Actor {
  const grants = [{ role: "ADMINISTRATOR", organizationId, path, includesSubtree: true }] as const;
  return new Actor({ tenantId, accountId: "", personId: null, locale: "zh_CN", grants });
}

interface Taking {
  readonly was: bigint;
  readonly part: FeedPart;
  readonly now: Date;
}

/** Deliveries and place move together; false where another process has moved it meanwhile. */
async function take(services: Services, tenantId: string, webhookId: string, { was, part, now }: Taking): Promise<boolean> {
  const rows = part.changes.map(({ id, type, subject, subjectId, at, place }) => ({
    ...{ id: uuid(), message_id: `msg_${decodeId(id, "Change").id}`, sequence: String(place), type, subject, subject_id: subjectId },
    happened_at: at,
  }));
  return services.store.transaction(tenantId, async ({ execute }) => {
    const moved = await execute({
      text: "update app.webhooks set place = $3 where tenant_id = $1 and id = $2 and place = $4 and state = 'ACTIVE'",
      values: [tenantId, webhookId, String(part.end), String(was)],
    });
    if (moved.count === 0) return false;
    if (rows.length > 0)
      await execute({
        text: `insert into app.webhook_deliveries (tenant_id, id, webhook_id, message_id, sequence, type, subject, subject_id, happened_at,
            state, next_attempt_at, created_at)
          select $1, d.id, $2, d.message_id, d.sequence, d.type, d.subject, d.subject_id, d.happened_at, 'WAITING', $4, $4
          from json_to_recordset($3) as d (id uuid, message_id text, sequence bigint, type text, subject text, subject_id text, happened_at timestamptz)
          on conflict (tenant_id, webhook_id, message_id) do nothing`,
        values: [tenantId, webhookId, JSON.stringify(rows), now],
      });
    return true;
  });
}
