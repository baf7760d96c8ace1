import { mutationActions, scopePermits, type TokenScope, tokenScopes } from "@duban/schema";
import { Actor, type Versioned } from "../../support/actor.js";
import { done } from "../../support/outcome.js";
import { auth, cookieOf } from "../../support/sign-in.js";
import { type Group, password, secretOf, type World } from "../../support/world.js";
import { openCampaign } from "./campaigns.js";
import { canary } from "./canary.js";
import { actorWith, everyRole, type Place, settle } from "./place.js";
import { withPlanAnswer } from "./plan-ledger.js";

/** Somebody of the matrix: what he sees, and what he may do after all. */
export interface Member {
  readonly name: string;
  readonly actor: Actor;
  /** Where he has rows of his own to mix with those of others. */
  readonly home: Place | null;
  /** The places whose rows he tries. */
  readonly victims: readonly Place[];
  /** Keys of rows that he may know of. */
  readonly sees: readonly RegExp[];
  /** Keys of rows that the directory may name to him besides. */
  readonly directory?: readonly RegExp[];
  /** Whether he may make a mutation with rows of a victim after all. */
  permits(mutation: string, place: Place): boolean;
}

export interface Cast {
  readonly places: Readonly<Record<"own" | "sibling" | "parent" | "other", Place>>;
  readonly members: readonly Member[];
}

const nobody = () => false;
/** What everybody may know who works below: who stands above, by name, and who reviews there. */
const above = /^(top|parent)\.(organization|chief|deputy|warden)$/;
/** Phrases are inherited by those who review below. */
const inherited = /^(top|parent)\.phrase$/;
/** The group that one belongs to, what it is called, which is the name of its top, and the days on which it works. */
const tenant = /^top\.(organization(\.tenant)?|day)$/;
/** The organizations of the first group, by name. */
const directory = [/^(top|parent|own|sibling)\.(organization|branch)$/];
/** The campaign of the parent in which both children take part. */
const joint = /^parent\.(campaign|ruleset|ledger)$/;
const readsOfPlace =
  "organization|branch|nobody|service|chief|deputy|clerk|reader|removed|warden|viewer|appointment|campaign|ruleset|participant|problem|response|ledger|rootcause|responsibility|handing|measure|target|evidence|lookback|inspection|closing|plan|version|round|stage|approval|decision|finding|answer|comment|extension|amendment|dual";

/** Two groups; in the first a parent with two children. Each of the four places has rows of every noun. */
export async function assemble(world: World): Promise<Cast> {
  const group = await world.group(canary("top", "organization"));
  const foreign = await world.group(canary("other", "organization"));
  const unit = (name: string, parent: { readonly id: string }) =>
    group.administrator.createsOrganization(parent, canary(name, "organization"), { name: canary(name, "organization") });
  const parent = done(await unit("parent", group.top)).organization;
  const own = done(await unit("own", parent)).organization;
  const sibling = done(await unit("sibling", parent)).organization;
  const warden = await actorWith(group, canary("parent", "warden"), everyRole, parent);
  await openCampaign(warden, (noun) => canary("parent", noun), parent, [own, sibling], "joint");
  await takesADayOff(group, "top");
  await takesADayOff(foreign, "other");
  const settled = {
    own: await settle(group, "own", own),
    sibling: await settle(group, "sibling", sibling),
    parent: await settle(group, "parent", parent),
    other: await settle(foreign, "other", foreign.top),
  };
  await everythingIsTold(world);
  const places = {
    own: await withPlanAnswer(settled.own),
    sibling: await withPlanAnswer(settled.sibling),
    parent: await withPlanAnswer(settled.parent),
    other: await withPlanAnswer(settled.other),
  };
  const members = await membersOf(world, places, warden);
  await everythingIsTold(world);
  return { places, members };
}

/** A day on which a whole group does not work. */
async function takesADayOff({ administrator }: Group, name: string): Promise<void> {
  done(await administrator.tries("setCalendarDay", { date: "2026-03-11", working: false, name: canary(name, "day") }));
}

/** Notices are made after the act: nothing may be left to be told when the rows are counted. */
async function everythingIsTold({ database }: World): Promise<void> {
  for (;;) {
    const [left] = await database.query<{ count: number }>(
      "select count(*)::int as count from app.outbox_events where dispatched_at is null",
    );
    if (left?.count === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function membersOf(world: World, { own, sibling, parent, other }: Cast["places"], warden: Actor): Promise<Member[]> {
  const { group } = own;
  const one = (name: string, actor: Actor, more: Pick<Member, "home" | "victims" | "sees"> & Partial<Member>): Member => ({
    name,
    actor,
    permits: nobody,
    ...more,
  });
  const viewer = await group.actor(canary("parent", "viewer"), "VIEWER", parent.organization);
  const reader = await group.actor(canary("own", "reader"), "VIEWER", own.organization);
  const dual = await memberOfTwo(world, own, other);
  const makesTokens =
    (...places: readonly Place[]) =>
    (mutation: string, place: Place) =>
      mutation === "createAccessToken" && places.includes(place);
  const all = [own, sibling, parent, other];
  return [
    one("a chief of another group", other.chief, { home: other, victims: [own, sibling, parent], sees: [/^other\./] }),
    one("the chief of the sibling", sibling.chief, {
      home: sibling,
      victims: [own, parent, other],
      sees: [/^sibling\./, above, inherited, joint, tenant],
      directory,
    }),
    one("a viewer of the parent", viewer, {
      home: null,
      victims: all,
      sees: [new RegExp(`^(own|sibling|parent)\\.(${readsOfPlace})$`), tenant, /parent\.viewer/],
      directory,
      permits: makesTokens(own, sibling, parent),
    }),
    one("a member whose grants were revoked", await revoked(own), {
      home: null,
      victims: all,
      sees: [/^own\.removed/, /\.own\.removed$/, tenant],
    }),
    one("a reader of the own unit", reader, {
      home: null,
      victims: all,
      sees: [new RegExp(`^own\\.(${readsOfPlace})$`), above, joint, tenant, /own\.reader/],
      directory,
      permits: makesTokens(own),
    }),
    one("nobody in particular", world.visitor, { home: null, victims: all, sees: [] }),
    one("a member of two groups, at work in the other", dual, {
      home: null,
      victims: [own, sibling, parent],
      sees: [/^other\./, tenant, /^own\.dual/],
    }),
    ...(await programs(warden, own, [sibling, parent, other])),
  ];
}

/** What each kind of scope reads; a plan names organizations and problems, and its title is the campaign's. */
const readsOfScope = {
  ORGANIZATIONS: "organization|branch|nobody|service|chief|deputy|clerk|reader|removed|dual|appointment",
  CAMPAIGNS:
    "organization|branch|nobody|chief|appointment|campaign|ruleset|participant|problem|response|ledger|rootcause|responsibility|handing|measure|target|evidence|lookback|inspection|closing",
  PLANS:
    "organization|branch|campaign|problem|response|plan|draft|version|round|stage|approval|decision|finding|answer|comment|extension|amendment|file",
  REVIEWS:
    "organization|branch|campaign|problem|response|plan|version|round|stage|approval|decision|finding|answer|extension|amendment|phrase|handover|opinion|comment|internal",
  TOOLS:
    "organization|branch|nobody|chief|appointment|campaign|ruleset|participant|problem|response|ledger|rootcause|responsibility|handing|measure|target|evidence|lookback|inspection|closing|plan|version|round|stage|approval|decision|finding|answer|comment|extension|amendment",
};

/** A program of a person who may do everything in the parent; its tokens reach the own unit, each with one scope. */
async function programs(warden: Actor, own: Place, others: readonly Place[]): Promise<Member[]> {
  const made: Member[] = [];
  for (const scope of tokenScopes.values) {
    made.push({
      name: `a token for ${scope}`,
      actor: await warden.lendsToken(own.organization, [scope]),
      home: own,
      victims: [own, ...others],
      sees: [
        new RegExp(`^own\\.(${Object.entries(readsOfScope).find(([start]) => scope.startsWith(start))?.[1]})$`),
        above,
        inherited,
        joint,
        tenant,
        /parent\.warden/,
      ],
      permits: (mutation, place) => place === own && mayWithScope(scope, mutation),
    });
  }
  return made;
}

function mayWithScope(scope: TokenScope, mutation: string): boolean {
  const action = Object.entries(mutationActions).find(([, name]) => name === mutation)?.[0];
  return action !== undefined && scopePermits(scope, action as keyof typeof mutationActions);
}

/** Had every role in a place until a moment ago. */
async function revoked({ group, organization }: Place): Promise<Actor> {
  const actor = await actorWith(group, canary("own", "removed"), everyRole, organization);
  const { roleGrants } = await group.administrator.sees<{ roleGrants: { edges: { node: Versioned & { person: { id: string } } }[] } }>(
    "query ($id: ID) { roleGrants(organizationId: $id, first: 100) { edges { node { id revision person { id } } } } }",
    { id: organization.id },
  );
  for (const { node } of roleGrants.edges) {
    if (node.person.id === actor.personId) done(await group.administrator.revokes(node));
  }
  return actor;
}

/** Has every role in both groups and works in the other one. */
async function memberOfTwo(world: World, own: Place, other: Place): Promise<Actor> {
  const name = canary("own", "dual");
  const actor = await actorWith(own.group, name, everyRole, own.organization);
  await joins(world, other.group, canary("other", "dual"), own.group.emailOf(name));
  done(await actor.tries("switchTenant", { tenantId: other.rows["tenant"] }));
  return new Actor(actor.address, name, actor.credentials, actor.personId);
}

async function joins(world: World, group: Group, name: string, email: string): Promise<void> {
  const { person } = done(await group.administrator.createsPerson(group.top, name));
  for (const role of everyRole) done(await group.administrator.grants(person, role, group.top));
  const { invitationUrl } = done(await group.administrator.invites(person, email));
  const accepted = await auth(world.address, `invitation/${secretOf(invitationUrl)}`, { password });
  if (accepted.status !== 200) throw new Error(`${name} cannot join: ${JSON.stringify(accepted.body)} ${cookieOf(accepted)}`);
}
