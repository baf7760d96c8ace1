import { type NoticeChannel, type NoticeKind, type NoticeParam, noticeRules } from "@duban/schema";
import { v7 as uuid } from "uuid";
import { asSystem } from "../../platform/select/index.js";
import type { Services } from "../../platform/services.js";
import { type Addressee, type Audience, type Recipient, recipientsOf, type Tiding, wishesOf } from "./notice.queries.js";
import { digestAfter, mailJobName, usualDigestHour } from "./notice-digest.js";

/** Something that happened, or is due, about a plan: what it is, and whom it concerns. */
export interface News extends Tiding {
  readonly kind: NoticeKind;
  readonly params: readonly NoticeParam[];
  readonly audience: Audience;
  readonly actorId: string | null;
  /** When it happened. */
  readonly at: Date;
}

/** A late delivery is told in the app, but nobody gets a mail about last month. */
const mailedWithin = 3 * 86_400_000;

/** What is told so long after it happened, as when a database is filled, is no news any more: it stands in the list as read. */
const newsFor = 7 * 86_400_000;

/** A notice as it is written down. */
export interface NoticeRow {
  readonly person_id: string;
  readonly plan_id: string | null;
  readonly problem_id: string | null;
  readonly mail_due_at: Date | null;
}

/** Makes the notices of news of one kind, for everybody concerned who was not told yet; told twice, it makes none twice. */
export async function makeNotices(services: Services, tenantId: string, news: readonly [News, ...News[]]): Promise<number> {
  const [{ audience, actorId }] = news;
  const now = services.clock();
  const recipients = await services.store.query<Recipient>(tenantId, asSystem(tenantId, now, recipientsOf(news, audience, actorId)));
  const byPlan = new Map(news.map((one) => [one.planId, one]));
  const rows = recipients.flatMap((recipient) => noticeRow(services, now, byPlan.get(recipient.planId) as News, recipient));
  return writeNotices(services, tenantId, now, rows);
}

/** What one person is told that is about no plan. */
type Message = Pick<News, "kind" | "key" | "params" | "at"> & Addressee;

/** Makes the notice of something that is about no plan, for the one whom it concerns; told twice, it makes it once. */
export async function tellOne(services: Services, tenantId: string, message: Message): Promise<number> {
  const now = services.clock();
  const [wishes] = await services.store.query<Wishes>(tenantId, asSystem(tenantId, now, wishesOf(message.personId)));
  const rows = wishes ? noticeRow(services, now, { ...message, planId: null }, wishes) : [];
  return writeNotices(services, tenantId, now, rows);
}

/** What is told, to whomever. */
export type Told = Pick<News, "kind" | "key" | "params" | "actorId" | "at"> & {
  readonly planId: string | null;
  readonly problemId?: string | null;
};
export type Wishes = Pick<Recipient, "personId" | "channels" | "digestHour">;

/** One person's notice with when it is mailed; none where the person wants none. */
export function noticeRow({ configuration }: Services, now: Date, told: Told, { personId, channels, digestHour }: Wishes): NoticeRow[] {
  const { kind, key, params, actorId, planId, problemId = null, at } = told;
  const channel = (channels?.[kind] as NoticeChannel | undefined) ?? noticeRules[kind].channel;
  if (channel === "OFF") return [];
  const mail = channel === "MAIL" && configuration.mail !== null && now.getTime() - at.getTime() < mailedWithin;
  const mailDueAt = mail ? (noticeRules[kind].urgent ? now : digestAfter(now, digestHour ?? usualDigestHour)) : null;
  const read = now.getTime() - at.getTime() < newsFor ? null : at;
  const about = { id: uuid(), person_id: personId, plan_id: planId, problem_id: problemId, kind, key, params, actor_id: actorId };
  const row = { ...about, created_at: at, read_at: read, mail_due_at: mailDueAt };
  return [row];
}

/** Writes notices down, each once, and lets browsers know. */
export async function writeNotices(services: Services, tenantId: string, now: Date, rows: readonly NoticeRow[]): Promise<number> {
  if (rows.length === 0) return 0;
  const made = await services.store.transaction(tenantId, async (connection) => {
    const inserted = await connection.execute<{ id: string }>({
      text: `insert into app.notices (tenant_id, id, person_id, plan_id, problem_id, kind, key, params, actor_id, created_at, read_at, mail_due_at)
        select $1, n.id, n.person_id, n.plan_id, n.problem_id, n.kind, n.key, n.params, n.actor_id, n.created_at, n.read_at, n.mail_due_at
        from json_to_recordset($2) as n (id uuid, person_id uuid, plan_id uuid, problem_id uuid, kind text, key text, params jsonb, actor_id uuid,
          created_at timestamptz, read_at timestamptz, mail_due_at timestamptz)
        on conflict (tenant_id, person_id, key) do nothing returning id`,
      values: [tenantId, JSON.stringify(rows)],
    });
    if (rows.some(({ mail_due_at }) => mail_due_at === now)) await services.jobs?.send(connection, mailJobName, {}, { key: mailJobName });
    return inserted.rows;
  });
  services.teller.tell(
    tenantId,
    made.map(({ id }) => ({ noun: "Notice", id })),
  );
  return made.length;
}
