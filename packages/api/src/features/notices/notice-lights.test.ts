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

/** A problem that somebody answers for, both as executive and as responsible person, due on a day. */
async function answersFor(person: Actor, code: string, deadline: string): Promise<void> {
  await world.plans.database.query(
    `with ledger as (
      insert into app.ledgers (tenant_id, id, campaign_id, code, title, title_en, aspects, next_problem, created_at)
      select tenant_id, gen_random_uuid(), id, $1, '台账', 'Ledger', '[]', 1, now() from app.campaigns limit 1 returning *
    ), post as (
      insert into app.appointments (tenant_id, id, person_id, organization_id, post, rank, starts_on)
      select tenant_id, gen_random_uuid(), id, organization_id, '厂长', 'STAFF', '2020-01-01' from app.people where id = $3 returning *
    ) insert into app.problems (tenant_id, id, campaign_id, ledger_id, organization_id, code, title, kind, severity, repeated, deadline, first_deadline,
        handed_down_on, state_since, created_at, state, leading_executive_id, lead_department_id, responsible_person_id)
      select l.tenant_id, gen_random_uuid(), l.campaign_id, l.id, p.organization_id, $1, '问题', 'AUDIT', 'GENERAL', false, $2, $2, '2026-10-01', now(), now(),
        'ASSIGNED', p.id, p.organization_id, p.id
      from ledger l, post p`,
    [code, deadline, person.personId],
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
    const one = { overdue: "1", dueSoon: "1" }; // counted once, though two of the roles are theirs
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
