import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { type Group, World } from "../support/world.js";

interface Placed {
  readonly organization: {
    readonly depth: number;
    readonly revision: number;
    readonly parent: { readonly code: string } | null;
    readonly ancestors: readonly { readonly code: string }[];
    readonly children: { readonly edges: readonly { readonly node: { readonly code: string } }[] };
    readonly childCount: number;
    readonly viewerSteps: readonly { readonly name: string; readonly possible: boolean; readonly code: string | null }[];
  } | null;
}

const placed = `query ($id: ID!) { organization(id: $id) { depth revision parent { code } ancestors { code } childCount
  children { edges { node { code } } } viewerSteps { name possible code } } }`;

let world: World;
let group: Group;
let boss: Actor;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("hongyuan");
  boss = group.administrator;
});

afterAll(() => world.stop());

async function place(actor: Actor, { id }: { readonly id: string }) {
  const { organization } = await actor.sees<Placed>(placed, { id });
  return organization;
}

async function codes(actor: Actor, args = ""): Promise<string[]> {
  const { organizations } = await actor.sees<{ organizations: { edges: { node: { code: string } }[] } }>(
    `{ organizations${args} { edges { node { code } } } }`,
  );
  return organizations.edges.map(({ node }) => node.code);
}

describe("the tree", () => {
  test("grows to any depth, in the order in which it was entered", async () => {
    const north = await group.organization("NORTH");
    const south = await group.organization("SOUTH");
    const plant = await group.organization("PLANT", north);
    const shop = await group.organization("SHOP", plant);
    await group.organization("DEPOT", north);
    expect(await place(boss, shop)).toMatchObject({
      depth: 3,
      parent: { code: "PLANT" },
      ancestors: [{ code: "HONGYUAN" }, { code: "NORTH" }, { code: "PLANT" }],
    });
    expect(await codes(boss)).toEqual(["HONGYUAN", "NORTH", "PLANT", "SHOP", "DEPOT", "SOUTH"]);
    expect(await codes(boss, `(organizationId: "${north.id}")`)).toEqual(["NORTH", "PLANT", "SHOP", "DEPOT"]);
    expect(await place(boss, south)).toMatchObject({ childCount: 0, children: { edges: [] } });
  });

  test("is searched by name in either language and by code, wildcards taken as they are", async () => {
    expect(await codes(boss, '(search: "单位PLA")')).toEqual(["PLANT"]);
    expect(await codes(boss, '(search: "unit dep")')).toEqual(["DEPOT"]);
    expect(await codes(boss, '(search: "%")')).toEqual([]);
    expect((await boss.asks(`{ organizations(search: "${"x".repeat(201)}") { totalCount } }`)).faults[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      reason: "VALUE_TOO_LONG",
    });
  });

  test("takes a code once in the group, and a name once under a parent", async () => {
    const east = await group.organization("EAST");
    await expect(boss.createsOrganization(group.top, "EAST")).toBeRefused("ORGANIZATION_CODE_TAKEN", "input.code");
    await expect(boss.createsOrganization(group.top, "EAST-2", { name: "单位EAST" })).toBeRefused("ORGANIZATION_NAME_TAKEN", "input.name");
    await expect(boss.createsOrganization(group.top, "no blanks")).toBeRefused("CODE_INVALID", "input.code");
    await expect(boss.createsOrganization(group.top, "E-3", { name: " " })).toBeRefused("VALUE_REQUIRED", "input.name");
    await expect(boss.renamesOrganization(east, "单位SOUTH")).toBeRefused("ORGANIZATION_NAME_TAKEN", "input.name");
    expect(done(await boss.renamesOrganization(east, "东部公司")).organization.revision).toBe(2);
    await expect(boss.renamesOrganization(east, "东方公司")).toBeRefused("STALE_VERSION");
  });

  test("takes organizations entered at the same time, each in its own place", async () => {
    const crowd = await group.organization("CROWD");
    const created = await Promise.all(Array.from({ length: 12 }, (_, number) => boss.createsOrganization(crowd, `CROWD-${number}`)));
    for (const outcome of created) done(outcome);
    const [paths] = await world.database.query<{ places: number }>(
      "select count(distinct path)::int as places from app.organizations where code like 'CROWD-%' and depth = 2",
    );
    expect(paths?.places).toBe(12);
  });
});

describe("moving", () => {
  test("takes everything below along", async () => {
    const from = await group.organization("FROM");
    const to = await group.organization("TO");
    const branch = await group.organization("BRANCH", from);
    const leaf = await group.organization("LEAF", branch);
    const moved = done(await boss.movesOrganization(branch, to)).organization;
    expect(moved.revision).toBe(2);
    expect(await place(boss, leaf)).toMatchObject({ depth: 3, ancestors: [{ code: "HONGYUAN" }, { code: "TO" }, { code: "BRANCH" }] });
    expect(await codes(boss, `(organizationId: "${from.id}")`)).toEqual(["FROM"]);
    expect(await codes(boss, `(organizationId: "${to.id}")`)).toEqual(["TO", "BRANCH", "LEAF"]);
    await expect(boss.movesOrganization(moved, leaf)).toBeRefused("MOVE_INTO_OWN_SUBTREE", "input.parentId");
    await expect(boss.movesOrganization(moved, moved)).toBeRefused("MOVE_INTO_OWN_SUBTREE");
    await expect(boss.movesOrganization(group.top, to)).toBeRefused("ORGANIZATION_IS_ROOT");
    await expect(boss.movesOrganization(branch, from)).toBeRefused("STALE_VERSION");
  });

  test("two at once into each other leaves a tree", async () => {
    const left = await group.organization("LEFT");
    const right = await group.organization("RIGHT");
    const outcomes = await Promise.all([boss.movesOrganization(left, right), boss.movesOrganization(right, left)]);
    expect(outcomes.filter(({ userErrors }) => userErrors[0]?.code === "MOVE_INTO_OWN_SUBTREE")).toHaveLength(1);
    const broken = await world.database.query(
      `select from app.organizations child join app.organizations parent on parent.tenant_id = child.tenant_id and parent.id = child.parent_id
       where left(child.path, -4) <> parent.path or child.depth <> parent.depth + 1`,
    );
    expect(broken).toHaveLength(0);
  });

  test("needs a right over where it is taken from and where it goes to", async () => {
    const home = await group.organization("HOME");
    const unit = await group.organization("HOME-1", home);
    const annex = await group.organization("HOME-2", home);
    const elsewhere = await group.organization("ELSEWHERE");
    const local = await group.actor("Local", "ADMINISTRATOR", home);
    done(await local.movesOrganization(unit, annex));
    await expect(local.movesOrganization(home, annex)).toBeRefused("FORBIDDEN");
    await expect(local.movesOrganization(annex, elsewhere)).toBeRefused("NOT_FOUND");
    await expect(local.movesOrganization(annex, group.top)).toBeRefused("FORBIDDEN");
    await expect(local.movesOrganization(elsewhere, home)).toBeRefused("NOT_FOUND");
  });
});

describe("closing", () => {
  test("waits for everything that hangs on the organization, and is final", async () => {
    const parent = await group.organization("OLD");
    const child = await group.organization("OLD-1", parent);
    await expect(boss.closesOrganization(parent)).toBeRefused("ORGANIZATION_HAS_OPEN_CHILDREN", "input.organizationId");
    done(await boss.closesOrganization(child));
    const { person } = done(await boss.createsPerson(parent, "留守者"));
    const { appointment } = done(await boss.appoints(person, parent, "厂长"));
    await expect(boss.closesOrganization(parent)).toBeRefused("ORGANIZATION_HAS_APPOINTMENTS");
    const end = { appointmentId: appointment.id, expectedVersion: appointment.revision, endsOn: inDays(-1) };
    done(await boss.tries("endAppointment", end, "appointment { endsOn }"));
    const closed = done(await boss.closesOrganization(parent)).organization;
    await expect(boss.closesOrganization(closed)).toBeRefused("STEP_NOT_OPEN");
    await expect(boss.createsOrganization(closed, "OLD-2")).toBeRefused("ORGANIZATION_CLOSED", "input.parentId");
    await expect(boss.createsPerson(closed, "后来者")).toBeRefused("ORGANIZATION_CLOSED", "input.organizationId");
    const other = await group.organization("OLD-3");
    await expect(boss.movesOrganization(other, closed)).toBeRefused("ORGANIZATION_CLOSED", "input.parentId");
    await expect(boss.closesOrganization(group.top)).toBeRefused("ORGANIZATION_IS_ROOT");
  });
});

describe("what each sees and may", () => {
  test("ends at the own subtree, but for the names of those above", async () => {
    const mine = await group.organization("MINE");
    const below = await group.organization("MINE-1", mine);
    const beside = await group.organization("BESIDE");
    const reader = await group.actor("Reader", "VIEWER", mine);
    expect(await codes(reader)).toEqual(["MINE", "MINE-1"]);
    expect(await place(reader, beside)).toBeNull();
    expect(await place(reader, below)).toMatchObject({ ancestors: [{ code: "HONGYUAN" }, { code: "MINE" }] });
    expect(await place(reader, group.top)).toMatchObject({ children: { edges: [{ node: { code: "MINE" } }] }, childCount: 1 });
    expect(await codes(reader, `(organizationId: "${beside.id}")`)).toEqual([]);
    await expect(reader.createsOrganization(mine, "MINE-2")).toBeRefused("FORBIDDEN");
    await expect(reader.createsOrganization(beside, "BESIDE-2")).toBeRefused("NOT_FOUND");
    const steps = (await place(reader, mine))?.viewerSteps;
    expect(steps?.map(({ code }) => code)).toEqual(["FORBIDDEN", "FORBIDDEN", "FORBIDDEN", "FORBIDDEN"]);
  });

  test("ends at the organization itself where the grant does not include what is below", async () => {
    const alone = await group.organization("ALONE");
    const below = await group.organization("ALONE-1", alone);
    const keeper = await group.actor("Keeper", "ADMINISTRATOR", alone, { includesSubtree: false });
    expect(await codes(keeper)).toEqual(["ALONE"]);
    await expect(keeper.renamesOrganization(below, "改名")).toBeRefused("NOT_FOUND");
    const { person } = done(await keeper.createsPerson(alone, "新人"));
    done(await keeper.grants(person, "VIEWER", alone, { includesSubtree: false }));
    await expect(keeper.grants(person, "SUBMITTER", alone)).toBeRefused("GRANT_NOT_HELD", "input.includesSubtree");
  });

  test("another group's rows are not there, by whatever way they are asked for", async () => {
    const outsider = (await world.group()).administrator;
    const unit = await group.organization("SECRET");
    expect(await place(outsider, unit)).toBeNull();
    expect(await outsider.sees(`{ node(id: "${unit.id}") { id } nodes(ids: ["${unit.id}", "${boss.personId}"]) { id } }`)).toEqual({
      node: null,
      nodes: [null, null],
    });
    for (const outcome of [
      outsider.createsOrganization(unit, "X"),
      outsider.renamesOrganization(unit, "X"),
      outsider.closesOrganization(unit),
      outsider.movesOrganization(unit, group.top),
      outsider.createsPerson(unit, "X"),
      outsider.grants({ id: outsider.personId }, "VIEWER", unit),
      outsider.appoints({ id: boss.personId }, unit, "X"),
    ]) {
      await expect(outcome).toBeRefused("NOT_FOUND");
    }
  });

  test("nobody is told anything without signing in", async () => {
    await expect(world.visitor.asks("{ organizations { totalCount } }")).toBeRefused("UNAUTHENTICATED");
    await expect(world.visitor.createsOrganization(group.top, "X")).toBeRefused("UNAUTHENTICATED");
    expect(await world.visitor.sees("{ viewer { account { email } } }")).toEqual({ viewer: null });
  });
});

describe("people, posts and roles", () => {
  let unit: Versioned;
  beforeAll(async () => {
    unit = await group.organization("STAFF");
  });

  test("a person holds posts with rank and dates, not the same one twice at a time", async () => {
    const { person } = done(await boss.createsPerson(unit, "任职者"));
    const { appointment } = done(
      await boss.appoints(person, unit, "主任", { rank: "DEPUTY", startsOn: "2026-01-01", endsOn: "2026-06-30" }),
    );
    await expect(boss.appoints(person, unit, "主任", { startsOn: "2026-06-30" })).toBeRefused("APPOINTMENT_OVERLAPS");
    done(await boss.appoints(person, unit, "主任", { startsOn: "2026-07-01" }));
    await expect(boss.appoints(person, unit, "顾问", { startsOn: "2026-07-01", endsOn: "2026-06-01" })).toBeRefused(
      "DATES_OUT_OF_ORDER",
      "input.endsOn",
    );
    const late = { appointmentId: appointment.id, expectedVersion: 1, endsOn: inDays(0) };
    await expect(boss.tries("endAppointment", late)).toBeRefused("APPOINTMENT_ENDED");
    const query = `{ person(id: "${person.id}") { name hasAccount organization { code } appointments { post rank startsOn endsOn organization { code } } } }`;
    expect(await boss.sees(query)).toMatchObject({
      person: {
        name: "任职者",
        hasAccount: false,
        organization: { code: "STAFF" },
        appointments: [{ rank: "DEPUTY", endsOn: "2026-06-30" }, { endsOn: null }],
      },
    });
  });

  test("a post is not prolonged into the next time that it is held", async () => {
    const { person } = done(await boss.createsPerson(unit, "续任者"));
    const { appointment: coming } = done(await boss.appoints(person, unit, "副主任", { startsOn: inDays(10), endsOn: inDays(20) }));
    done(await boss.appoints(person, unit, "副主任", { startsOn: inDays(30) }));
    const longer = { appointmentId: coming.id, expectedVersion: 1, endsOn: inDays(30) };
    await expect(boss.tries("endAppointment", longer)).toBeRefused("APPOINTMENT_OVERLAPS", "input.endsOn");
    done(await boss.tries("endAppointment", { ...longer, endsOn: inDays(29) }));
  });

  test("nobody grants beyond what they administer, and the last administrator stays", async () => {
    const local = await group.actor("Head of staff", "ADMINISTRATOR", unit);
    const { person } = done(await local.createsPerson(unit, "被授权者"));
    await expect(local.grants(person, "VIEWER", group.top)).toBeRefused("FORBIDDEN");
    const { roleGrant } = done(await local.grants(person, "REVIEWER", unit));
    await expect(local.grants(person, "REVIEWER", unit)).toBeRefused("GRANT_EXISTS");
    done(await local.revokes(roleGrant));
    await expect(local.revokes({ id: roleGrant.id, revision: 2 })).toBeRefused("GRANT_REVOKED");
    const own = await grantsOf(local);
    await expect(local.revokes(own)).toBeRefused("OWN_ADMINISTRATOR_GRANT");
    await expect(boss.revokes(await grantsOf(boss))).toBeRefused("LAST_ADMINISTRATOR");
    await group.actor("Head alone", "ADMINISTRATOR", group.top, { includesSubtree: false }); // who administers nothing below
    await expect(boss.revokes(await grantsOf(boss))).toBeRefused("LAST_ADMINISTRATOR");
    done(await boss.revokes(own));
    await expect(local.createsPerson(unit, "无权")).toBeRefused("NOT_FOUND");
  });

  test("a person's roles say where, from when to when and by whom, to those who may read them", async () => {
    const office = await group.organization("STAFF-1", unit);
    const keeper = await group.actor("Keeper of staff", "ADMINISTRATOR", unit);
    const clerk = await group.actor("Clerk", "SUBMITTER", office, { endsOn: inDays(30) });
    done(await keeper.grants({ id: clerk.personId }, "VIEWER", office, { includesSubtree: false, startsOn: inDays(3) }));
    const query = `{ person(id: "${clerk.personId}") { roleGrants { role includesSubtree startsOn endsOn organization { code } grantedBy { name } } } }`;
    const viewing = { role: "VIEWER", includesSubtree: false, startsOn: inDays(3), endsOn: null, grantedBy: { name: "Keeper of staff" } };
    const submitting = {
      role: "SUBMITTER",
      includesSubtree: true,
      startsOn: inDays(0),
      endsOn: inDays(30),
      organization: { code: "STAFF-1" },
    };
    expect(await boss.sees(query)).toMatchObject({
      person: { roleGrants: [viewing, { ...submitting, grantedBy: { name: "系统管理员" } }] },
    });
    expect(await keeper.sees(query)).toMatchObject({ person: { roleGrants: [viewing, { ...submitting, grantedBy: null }] } });
    const colleague = await group.actor("Colleague", "VIEWER", office);
    expect(await colleague.sees(query)).toEqual({ person: { roleGrants: [] } });
  });

  test("a submitter sees by name who reviews above, and nobody else there", async () => {
    const reviewer = await group.actor("Gatekeeper", "REVIEWER");
    const submitter = await group.actor("Writer", "SUBMITTER", unit);
    const { revision } = (await boss.sees<{ person: Versioned }>(`{ person(id: "${reviewer.personId}") { revision } }`)).person;
    const reached = { personId: reviewer.personId, expectedVersion: revision, name: "Gatekeeper", nameEn: "Gatekeeper", phone: "010-5555" };
    expect(done(await boss.tries("updatePerson", reached, "person { phone }"))).toMatchObject({ person: { phone: "010-5555" } });
    expect(await reviewer.sees("{ viewer { person { phone } } }")).toEqual({ viewer: { person: { phone: "010-5555" } } });
    const query = `{ reviewer: person(id: "${reviewer.personId}") { name phone appointments { post } } boss: person(id: "${boss.personId}") { name } }`;
    expect(await submitter.sees(query)).toEqual({ reviewer: { name: "Gatekeeper", phone: null, appointments: [] }, boss: null });
    expect(await submitter.sees("{ roleGrants { edges { node { role person { name } } } } }")).toEqual({
      roleGrants: { edges: [{ node: { role: "SUBMITTER", person: { name: "Writer" } } }] },
    });
  });

  test("one stands back for oneself, and comes back only by an administrator", async () => {
    const judge = await group.actor("Judge", "REVIEWER");
    const input = { personId: judge.personId, organizationId: unit.id, reason: "近亲属在该单位任职" };
    const { recusal } = done(await judge.tries<{ recusal: Versioned }>("declareRecusal", input, "recusal { id revision }"));
    await expect(judge.tries("declareRecusal", input)).toBeRefused("RECUSAL_EXISTS");
    await expect(judge.tries("declareRecusal", { ...input, personId: boss.personId })).toBeRefused("FORBIDDEN");
    const end = { recusalId: recusal.id, expectedVersion: recusal.revision };
    await expect(judge.tries("endRecusal", end)).toBeRefused("FORBIDDEN");
    done(await boss.tries("endRecusal", end));
    await expect(boss.tries("endRecusal", { ...end, expectedVersion: 2 })).toBeRefused("RECUSAL_ENDED");
    done(await boss.tries("declareRecusal", input));
  });
});

test("every change is in the audit trail, with who did it", async () => {
  const rows = await world.database.query<{ action: string }>(
    "select distinct action from app.audit_events where person_id is not null order by action",
  );
  expect(rows.map(({ action }) => action)).toEqual(
    expect.arrayContaining([
      "organization.create",
      "organization.move",
      "organization.close",
      "role.grant",
      "role.revoke",
      "person.appoint",
      "recusal.end",
      "account.invite",
    ]),
  );
});

async function grantsOf(actor: Actor): Promise<Versioned> {
  const { viewer } = await actor.sees<{ viewer: { grants: Versioned[] } }>("{ viewer { grants { id revision } } }");
  const [grant] = viewer.grants;
  if (!grant) throw new Error(`${actor.name} has no grant`);
  return grant;
}
