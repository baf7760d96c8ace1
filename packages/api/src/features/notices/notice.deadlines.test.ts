import "reflect-metadata";
import { nationalCalendar } from "@duban/schema";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { entities } from "../index.js";
import { deadlineJob, tellOfDeadlines } from "./notice.deadlines.js";
import { Notice } from "./notice.entity.js";
import { NoticeWorld } from "./notice-world.fixture.js";

let world: NoticeWorld;
beforeEach(async () => {
  expect(entities).toContain(Notice); // importing the features registers what they say of their rows
  world = await NoticeWorld.open();
});
afterEach(() => world.close());

const tell = () => tellOfDeadlines(world.services(), world.tenantId, nationalCalendar);
const at = (text: string) => new Date(`${text}:00.000+08:00`);

describe("a deadline", () => {
  test("that is two working days away is told of once, however often the job runs", async () => {
    const { writer } = await world.unit("near@example.com", { turn_due_at: at("2026-11-25T23:59") });
    const far = await world.unit("far@example.com", { turn_due_at: at("2026-11-26T23:59") });
    await tell();
    await Promise.all([tell(), tell()]);
    expect(await world.kindsOf(writer)).toEqual(["PLAN_DUE_SOON"]);
    expect(await world.kindsOf(far.writer)).toEqual([]);
  });

  test("beyond a weekend is told of before the weekend", async () => {
    world.now = at("2026-11-26T09:00"); // Thursday
    const { writer } = await world.unit("monday@example.com", { turn_due_at: at("2026-11-30T23:59") });
    await tell();
    expect(await world.kindsOf(writer)).toEqual(["PLAN_DUE_SOON"]);
  });

  test("beyond a holiday is told of before the holiday, and on a holiday of the group nobody is told anything", async () => {
    world.now = at("2026-02-13T09:00"); // the Friday before the Spring Festival; the Saturday is worked for it
    const { writer } = await world.unit("festival@example.com", { turn_due_at: at("2026-02-24T23:59") });
    await world.plans.database.query(
      "insert into app.calendar_days (tenant_id, id, date, working, name, created_at) values ($1, gen_random_uuid(), '2026-02-13', false, '厂庆', now())",
      [world.tenantId],
    );
    await deadlineJob.run({}, world.services());
    expect(await world.kindsOf(writer)).toEqual([]);
    await world.plans.database.query("delete from app.calendar_days");
    await deadlineJob.run({}, world.services());
    expect(await world.kindsOf(writer)).toEqual(["PLAN_DUE_SOON"]);
  });

  test("that came with a turn of today is not told of twice", async () => {
    const { writer } = await world.unit("today@example.com", { turn_due_at: at("2026-11-24T23:59"), turn_since: world.now });
    await tell();
    expect(await world.kindsOf(writer)).toEqual([]);
  });

  test("that was missed is told of on the next working day, and again each week", async () => {
    world.now = at("2026-11-21T09:00"); // Saturday
    const { writer } = await world.unit("late@example.com", { turn_due_at: at("2026-11-20T23:59") });
    await deadlineJob.run({}, world.services());
    expect(await world.kindsOf(writer)).toEqual([]);
    world.now = at("2026-11-23T09:00");
    await deadlineJob.run({}, world.services());
    expect(await world.kindsOf(writer)).toEqual(["PLAN_OVERDUE"]);
    for (const day of ["24", "25", "26", "27"]) {
      world.now = at(`2026-11-${day}T09:00`);
      await deadlineJob.run({}, world.services());
    }
    expect(await world.kindsOf(writer)).toEqual(["PLAN_OVERDUE"]);
    world.now = at("2026-11-30T09:00");
    await deadlineJob.run({}, world.services());
    expect(await world.kindsOf(writer)).toEqual(["PLAN_OVERDUE", "PLAN_OVERDUE"]);
  });

  test("is told of once after three days in which nothing ran", async () => {
    const { writer } = await world.unit("outage@example.com", { turn_due_at: at("2026-11-24T18:00") });
    world.now = at("2026-11-27T09:00");
    await tell();
    await tell();
    expect(await world.kindsOf(writer)).toEqual(["PLAN_OVERDUE"]);
    const [notice] = await world.plans.database.query<{ params: unknown }>("select params from app.notices");
    expect(notice?.params).toContainEqual({ name: "days", value: "3" });
  });

  test("concerns the side whose turn it is, and nobody without a right", async () => {
    const reviewer = await world.signedUp(
      await world.plans.person(world.plans.top, [["REVIEWER", world.plans.top]]),
      "reviewer@example.com",
    );
    const onlooker = await world.signedUp(await world.plans.person(world.plans.top, [["VIEWER", world.plans.top]]), "viewer@example.com");
    const { writer } = await world.unit("writer@example.com", { state: "SUBMITTED", turn_due_at: at("2026-11-20T18:00") });
    await tell();
    expect([await world.kindsOf(reviewer), await world.kindsOf(writer), await world.kindsOf(onlooker)]).toEqual([["PLAN_OVERDUE"], [], []]);
  });

  test("of an approved plan is nobody's", async () => {
    const { writer } = await world.unit("done@example.com", { state: "APPROVED", turn_due_at: at("2026-11-20T18:00") });
    await tell();
    expect(await world.kindsOf(writer)).toEqual([]);
  });
});
