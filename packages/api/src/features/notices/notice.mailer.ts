import { type NoticeChannel, noticeRules } from "@duban/schema";
import type { Job } from "../../platform/feature.js";
import { MailRefused, type MailTransport, openMail } from "../../platform/mail.js";
import { asSystem } from "../../platform/select/index.js";
import type { Services } from "../../platform/services.js";
import { type MailedNotice, mailableOf } from "./notice.queries.js";
import { mailJobName } from "./notice-digest.js";
import { mailOf } from "./notice-mail.js";

/** Whoever has taken mails in hand and is not heard of again, as after a crash, has lost them to the next one. */
const heldFor = 10 * 60_000;
const shortestWait = 60_000;
const longestWait = 60 * 60_000;
/** About three days of a server that is down. */
const mostAttempts = 75;
const noticesAtOnce = 500;

interface Held {
  readonly id: string;
  readonly attempts: number;
}

/** Hands what is due to the mail server: at once what is urgent, and each person's digest at its hour. */
export const mailJob: Job = {
  name: mailJobName,
  schedule: "* * * * *",
  isSent: true,
  async run(_data, services) {
    if (services.configuration.mail === null) return;
    const transport = openMail(services.configuration.mail);
    try {
      const { rows } = await services.pool.query<{ id: string }>("select id from app.tenants order by id");
      for (const { id } of rows) await mailTenant(services, id, transport);
    } finally {
      transport.close();
    }
  },
};

/** What is due in one tenant, one mail for each person; what could not be handed over waits for another attempt. */
async function mailTenant(services: Services, tenantId: string, transport: MailTransport): Promise<void> {
  const now = services.clock();
  const held = await hold(services, tenantId, now);
  if (held.length === 0) return;
  const ids = held.map(({ id }) => id);
  const mailable = await services.store.query<MailedNotice>(tenantId, asSystem(tenantId, now, mailableOf(ids)));
  const wanted = mailable.filter(({ kind, channels }) => ((channels?.[kind] as NoticeChannel) ?? noticeRules[kind].channel) === "MAIL");
  const waiting = new Set<string>();
  for (const notices of byPerson(wanted)) {
    const sending = notices.map(({ id }) => id);
    const outcome = await send(services, transport, notices);
    if (outcome === "failed") for (const id of sending) waiting.add(id);
    // Noted one by one, so that a crash repeats one mail at most, under the same id.
    else await settle(services, tenantId, sending, outcome === "sent" ? now : null);
  }
  await wait(
    services,
    tenantId,
    held.filter(({ id }) => waiting.has(id)),
    now,
  );
  const mailed = new Set(wanted.map(({ id }) => id));
  const unwanted = ids.filter((id) => !mailed.has(id));
  await settle(services, tenantId, unwanted, null);
}

/** Takes what is due in hand: nobody else takes it for a while. */
function hold({ store }: Services, tenantId: string, now: Date): Promise<Held[]> {
  return store.query<Held>(tenantId, {
    text: `update app.notices n set mail_due_at = $3, mail_attempts = n.mail_attempts + 1
      from (select id from app.notices where tenant_id = $1 and mail_due_at <= $2 order by mail_due_at, id limit ${noticesAtOnce}
        for update skip locked) due
      where n.tenant_id = $1 and n.id = due.id returning n.id, n.mail_attempts as attempts`,
    values: [tenantId, now, new Date(now.getTime() + heldFor)],
  });
}

async function send(
  { configuration, log }: Services,
  transport: MailTransport,
  notices: readonly [MailedNotice, ...MailedNotice[]],
): Promise<"sent" | "refused" | "failed"> {
  try {
    await transport.send(mailOf(notices, configuration.mail?.publicUrl ?? ""));
    return "sent";
  } catch (err) {
    log.warn({ err, notices: notices.map(({ id }) => id) }, "a mail could not be handed over");
    return err instanceof MailRefused ? "refused" : "failed";
  }
}

/** Done with them: they were mailed at a moment, or are not to be. */
async function settle({ store }: Services, tenantId: string, ids: readonly string[], mailedAt: Date | null): Promise<void> {
  if (ids.length === 0) return;
  await store.query(tenantId, {
    text: "update app.notices set mail_due_at = null, mailed_at = $3 where tenant_id = $1 and id = any($2::uuid[]) and mailed_at is null",
    values: [tenantId, ids, mailedAt],
  });
}

/** Each time twice as long, an hour at most; after some three days nobody tries again. */
async function wait({ store, log }: Services, tenantId: string, held: readonly Held[], now: Date): Promise<void> {
  for (const { id, attempts } of held) {
    const next = attempts < mostAttempts ? new Date(now.getTime() + Math.min(shortestWait * 2 ** (attempts - 1), longestWait)) : null;
    if (next === null) log.error({ notice: id }, "a mail was given up");
    await store.query(tenantId, {
      text: "update app.notices set mail_due_at = $3 where tenant_id = $1 and id = $2 and mailed_at is null",
      values: [tenantId, id, next],
    });
  }
}

function byPerson(notices: readonly MailedNotice[]): [MailedNotice, ...MailedNotice[]][] {
  const people = new Map<string, [MailedNotice, ...MailedNotice[]]>();
  for (const notice of notices) {
    const known = people.get(notice.personId);
    if (known) known.push(notice);
    else people.set(notice.personId, [notice]);
  }
  return [...people.values()];
}
