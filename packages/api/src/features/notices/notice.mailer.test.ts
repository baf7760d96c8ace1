import "reflect-metadata";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { MailServer } from "../../../../../test/support/mail-server.js";
import type { Actor } from "../../platform/actor.js";
import { entities } from "../index.js";
import { Notice } from "./notice.entity.js";
import { mailJob } from "./notice.mailer.js";
import { makeNotices } from "./notice.maker.js";
import { NoticeWorld } from "./notice-world.fixture.js";

let world: NoticeWorld;
let server: MailServer;
beforeEach(async () => {
  expect(entities).toContain(Notice); // importing the features registers what they say of their rows
  [world, server] = await Promise.all([NoticeWorld.open(), MailServer.start()]);
});
afterEach(async () => {
  await server.stop();
  await world.close();
});

const services = () => world.services({ smtpUrl: server.url, from: "Duban <duban@example.com>", publicUrl: "https://duban.example.com" });
const mails = () => mailJob.run({}, services());
let keys = 0;

async function happens(kind: "PLAN_RETURNED" | "PLAN_REQUESTED", planId: string): Promise<void> {
  const values = { round: "1", findings: "2", dueOn: "2026-11-30" };
  const params = Object.entries(values).map(([name, value]) => ({ name, value }));
  await makeNotices(services(), world.tenantId, [
    { kind, planId, key: `event ${++keys}`, params, audience: "WRITERS", actorId: null, at: world.now },
  ]);
}

async function chooses({ personId }: Actor, channels: Readonly<Record<string, string>>, hour: number): Promise<void> {
  await world.plans.insert("notice_choices", { id: personId, person_id: personId, channels: JSON.stringify(channels), digest_hour: hour });
}

describe("a mail", () => {
  test("about what is urgent goes out at once, in plain text and HTML, and leads to the plan and the settings", async () => {
    const { planId } = await world.unit("writer@example.com");
    await happens("PLAN_RETURNED", planId);
    await mails();
    await mails();
    expect(server.mails).toHaveLength(1);
    const [mail] = server.mails;
    expect(mail?.to).toEqual(["writer@example.com"]);
    expect(mail?.headers["subject"]).toBe("督办：组织00000001的第 1 轮方案被退回，发出 2 条意见，11-30 前改好");
    const link = `https://duban.example.com/plans/${Buffer.from(`Plan:${planId}`).toString("base64url")}`;
    for (const body of [mail?.plain, mail?.html]) {
      expect(body).toContain(link);
      expect(body).toContain("https://duban.example.com/settings/account");
      expect(body).toContain("发出 2 条意见");
    }
  });

  test("about the rest waits for the person's hour, and is one a day, in the person's language", async () => {
    const { planId, place } = await world.unit("digest@example.com");
    const english = await world.signedUp(await world.plans.person(place, [["SUBMITTER", place]]), "english@example.com", "en");
    await chooses(english, {}, 18);
    await happens("PLAN_REQUESTED", planId);
    await happens("PLAN_REQUESTED", planId);
    await mails();
    expect(server.mails).toEqual([]);
    world.passes(7); // 18:00
    await mails();
    expect(server.mails.map(({ to, headers }) => [to, headers["subject"]])).toEqual([[["english@example.com"], "Duban: 2 new notices"]]);
    await happens("PLAN_REQUESTED", planId);
    await mails();
    world.passes(14); // 8:00 of the next day
    await mails();
    expect(server.mails.slice(1).map(({ to, headers }) => [to, headers["subject"]])).toEqual([
      [["digest@example.com"], "督办：3 条新消息"],
    ]);
    world.passes(10);
    await mails();
    expect(server.mails).toHaveLength(3);
  });

  test("is not sent of what was read meanwhile, was switched off, or may be read no more", async () => {
    const [read, off, revoked] = [
      await world.unit("read@example.com"),
      await world.unit("off@example.com"),
      await world.unit("revoked@example.com"),
    ];
    for (const { planId } of [read, off, revoked]) await happens("PLAN_RETURNED", planId);
    await world.plans.database.query("update app.notices set read_at = now() where person_id = $1", [read.writer.personId]);
    await chooses(off.writer, { PLAN_RETURNED: "APP" }, 8);
    await world.plans.database.query("update app.role_grants set ends_on = '2026-11-01' where person_id = $1", [revoked.writer.personId]);
    await mails();
    world.passes(48);
    await mails();
    expect(server.mails).toEqual([]);
  });

  test("waits for a server that is down, is not lost and not sent twice", async () => {
    const [one, two] = [await world.unit("one@example.com"), await world.unit("two@example.com")];
    await server.stop();
    for (const { planId } of [one, two]) await happens("PLAN_RETURNED", planId);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await mails();
      world.passes(1);
    }
    await server.begin();
    await Promise.all([mails(), mails()]);
    world.passes(2);
    await mails();
    expect(server.mails.map(({ to }) => to[0]).sort()).toEqual(["one@example.com", "two@example.com"]);
  });

  test("to an address that the server does not know is given up, and holds nobody else back", async () => {
    const [wrong, right] = [await world.unit("nobody@example.com"), await world.unit("right@example.com")];
    for (const { planId } of [wrong, right]) await happens("PLAN_RETURNED", planId);
    await mails();
    expect(server.mails.map(({ to }) => to[0])).toEqual(["right@example.com"]);
    const left = await world.plans.database.query("select from app.notices where mail_due_at is not null");
    expect(left).toEqual([]);
  });

  test("that a crash left in hand goes out under the same id", async () => {
    const { planId } = await world.unit("crash@example.com");
    await happens("PLAN_RETURNED", planId);
    await mails();
    await world.plans.database.query("update app.notices set mailed_at = null, mail_due_at = $1", [world.now]);
    await mails();
    expect(server.mails).toHaveLength(2);
    expect(new Set(server.mails.map(({ headers }) => headers["message-id"])).size).toBe(1);
  });
});

test("without a mail server nothing waits for one", async () => {
  const { planId, writer } = await world.unit("none@example.com");
  await makeNotices(world.services(null), world.tenantId, [
    { kind: "PLAN_RETURNED", planId, key: "event", params: [], audience: "WRITERS", actorId: null, at: world.now },
  ]);
  expect(await world.kindsOf(writer)).toEqual(["PLAN_RETURNED"]);
  await mails();
  expect(server.mails).toEqual([]);
});
