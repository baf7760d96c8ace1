import "reflect-metadata";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Actor } from "../../platform/actor.js";
import { entities } from "../index.js";
import { Notice } from "./notice.entity.js";
import { tellOfLights } from "./notice-lights.js";
import { NoticeWorld } from "./notice-world.fixture.js";

let world: NoticeWorld;
beforeEach(async () => {
  expect(entities).toContain(Notice); // importing the features registers what they say of their rows
  world = await NoticeWorld.open();
});
afterEach(() => world.close());

const tell = () => tellOfLights(world.services(), world.tenantId);

/** A problem that somebody answers for, led by themselves or another, due on a day. */
async function answersFor(person: Actor, code: string, deadline: string, leader: Actor = person): Promise<void> {
  await world.plans.database.query(
    `with ledger as (
      insert into app.ledgers (tenant_id, id, campaign_id, code, title, title_en, aspects, next_problem, created_at)
      select tenant_id, gen_random_uuid(), id, $1, '台账', 'Ledger', '[]', 1, now() from app.campaigns limit 1 returning *
    ), post as (
      insert into app.appointments (tenant_id, id, person_id, organization_id, post, rank, starts_on)
      select tenant_id, gen_random_uuid(), id, organization_id, '厂长', 'STAFF', '2020-01-01' from app.people where id in ($3, $4) returning *
    ) insert into app.problems (tenant_id, id, campaign_id, ledger_id, organization_id, code, title, kind, severity, repeated, deadline, first_deadline,
        handed_down_on, state_since, created_at, state, leading_executive_id, lead_department_id, responsible_person_id)
      select l.tenant_id, gen_random_uuid(), l.campaign_id, l.id, p.organization_id, $1, '问题', 'AUDIT', 'GENERAL', false, $2, $2, '2026-10-01', now(), now(),
        'ASSIGNED', led.id, p.organization_id, p.id
      from ledger l, post p, post led where p.person_id = $3 and led.person_id = $4`,
    [code, deadline, person.personId, leader.personId],
  );
}

async function figures({ personId }: Actor): Promise<Record<string, string>[]> {
  const rows = await world.plans.database.query<{ params: { name: string; value: string }[] }>(
    "select params from app.notices where person_id = $1 and kind = 'LEDGER_LIGHTS' order by created_at",
    [personId],
  );
  return rows.map(({ params }) => Object.fromEntries(params.map(({ name, value }) => [name, value])));
}

describe("the lights of what one answers for", () => {
  test("are told once for all that have changed, and again when another changes", async () => {
    const { writer } = await world.unit("lights@example.com");
    await answersFor(writer, "L-1", "2026-11-20"); // a Friday
    await answersFor(writer, "L-2", "2026-11-25");
    await answersFor(writer, "L-3", "2026-12-10");
    await tell();
    await Promise.all([tell(), tell()]);
    const one = { overdue: "1", dueSoon: "1", problems: "2" }; // counted once, though two of the roles are theirs
    expect(await figures(writer)).toEqual([one]);
    world.passes(24);
    await tell();
    expect(await figures(writer)).toEqual([one]);
    world.passes(48); // the second is over
    await tell();
    expect((await figures(writer)).map(({ overdue }) => overdue)).toEqual(["1", "2"]);
  });

  test("of what is far away, or what somebody else answers for, are not told", async () => {
    const { writer } = await world.unit("far@example.com");
    const other = await world.unit("other@example.com");
    await answersFor(other.writer, "L-1", "2026-11-20");
    await answersFor(writer, "L-2", "2026-12-31");
    await tell();
    expect(await figures(writer)).toEqual([]);
  });
});

describe("the light of a problem", () => {
  const told = async (code: string) =>
    (
      await world.plans.database.query<{ level: string; people: number; sentOn: string }>(
        `select l.level, cardinality(l.person_ids) as people, l.sent_on::text as "sentOn" from app.light_letters l
          join app.problems p on p.id = l.problem_id where p.code = $1 order by l.sent_on, l.level`,
        [code],
      )
    ).map(({ level, people, sentOn }) => `${sentOn} ${level} ${people}`);
  const days = async (count: number) => {
    for (let day = 0; day < count; day++) {
      world.passes(24);
      await tell();
    }
  };
  const crew = async () => {
    const { writer, place } = await world.unit("responsible@example.com");
    const { top } = world.plans;
    const leader = await world.signedUp(await world.plans.person(place, []), "leader@example.com");
    const checker = await world.signedUp(await world.plans.person(place, [["REVIEWER", place]]), "checker@example.com");
    const distant = await world.signedUp(await world.plans.person(top, [["REVIEWER", top]]), "distant@example.com");
    const manager = await world.signedUp(await world.plans.person(top, [["CAMPAIGN_MANAGER", top]]), "manager@example.com");
    return { writer, leader, checker, distant, manager };
  };

  test("reaches one level higher each time, and everybody nearer with it", async () => {
    const { writer, leader, checker, distant, manager } = await crew();
    await answersFor(writer, "L-1", "2026-12-04", leader); // yellow since 24 November
    await tell();
    expect(await told("L-1")).toEqual([]);
    await days(1);
    expect(await told("L-1")).toEqual(["2026-11-24 RESPONSIBLE_PERSON 1"]);
    expect(await figures(leader)).toEqual([]);
    await days(11);
    expect((await told("L-1")).slice(1)).toEqual(["2026-12-05 LEADING_EXECUTIVE 2"]);
    expect(await figures(leader)).toEqual([{ overdue: "1", dueSoon: "0", problems: "1" }]);
    await days(14);
    expect((await told("L-1")).slice(2)).toEqual(["2026-12-12 LEAD_DEPARTMENT 3", "2026-12-19 CAMPAIGN 4"]);
    expect([await figures(checker), await figures(manager), await figures(distant)].map(({ length }) => length)).toEqual([2, 1, 0]);
    await days(30);
    expect(await told("L-1")).toHaveLength(4);
  });

  test("goes to the highest level at once where its day has passed long since, and begins anew with a new deadline", async () => {
    const { writer, leader } = await crew();
    await answersFor(writer, "L-1", "2026-09-01", leader);
    await tell();
    expect(await told("L-1")).toEqual(["2026-11-23 CAMPAIGN 4"]);
    await world.plans.database.query("update app.problems set deadline = '2026-12-10'");
    await tell(); // put off, it is yellow, but not near its day yet
    expect(await told("L-1")).toHaveLength(1);
    await days(7);
    expect((await told("L-1")).slice(1)).toEqual(["2026-11-30 RESPONSIBLE_PERSON 1"]);
  });

  test("is told to whom the policy of the campaign names, and of what waits for the superior to nobody", async () => {
    const { writer, leader } = await crew();
    const never = ["RESPONSIBLE_PERSON", "LEADING_EXECUTIVE", "LEAD_DEPARTMENT"].map((level) => ({ level, light: null, days: 0 }));
    const terms = JSON.stringify([...never, { level: "CAMPAIGN", light: "YELLOW", days: 3 }]);
    await world.plans.database.query("update app.campaigns set letter_terms = $1", [terms]);
    await answersFor(writer, "L-1", "2026-12-02", leader); // yellow since the 22nd
    await answersFor(writer, "L-2", "2026-12-02", leader);
    await world.plans.database.query("update app.problems set state = 'CLOSE_OUT_REQUESTED' where code = 'L-2'");
    await tell();
    expect(await told("L-1")).toEqual([]);
    await days(2);
    expect(await told("L-1")).toEqual(["2026-11-25 CAMPAIGN 1"]);
    expect(await told("L-2")).toEqual([]);
  });
});
