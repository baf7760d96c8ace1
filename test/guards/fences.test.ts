import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphQLSchema } from "graphql";
import { Actor } from "../support/actor.js";
import { copyDatabase } from "../support/database.js";
import { makeDataDirectory, startApplication } from "../support/server.js";
import { World } from "../support/world.js";
import { assemble, type Cast } from "./matrix/cast.js";
import { checksums } from "./matrix/checksum.js";
import { Matrix } from "./matrix/matrix.js";
import { type Cut, Mutant } from "./matrix/mutant.js";
import { introspected } from "./matrix/selection.js";

// The matrix is green when nothing leaks. Here the fences are taken out one by one: either it turns red, so it is not blind, or
// the next fence catches what came through.

const env = { DUBAN_SECRET: "a secret that all the builds of this test share", DUBAN_DATA_DIR: makeDataDirectory() };
const extent = { depth: 1, mixed: false, enough: 1 };

let world: World;
let cast: Cast;
let schema: GraphQLSchema;

beforeAll(async () => {
  world = await World.start({ env, clock: false });
  cast = await assemble(world);
  schema = await introspected(world.visitor);
  await world.application.stop();
}, 120_000);
afterAll(() => world.database.drop());

const tables = `do $$ declare t regclass; begin
  for t in select c.oid from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and c.relrowsecurity loop
    execute format('alter table %s disable row level security', t);
  end loop; end $$`;
const noRowSecurity: Cut = { statement: tables };
const noTenantInReads: Cut = {
  file: "platform/select/from.js",
  from: "const tenant = noun.isGlobal ? sql `true` :",
  // The tenant stays a value of the statement, which would have one that it does not use otherwise.
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is put into a template of the file
  to: "const tenant = true ? sql `${tenantId}::uuid is not null` :",
};
const noTenantInCommands: Cut = { file: "platform/transaction.js", from: "return noun.isGlobal ? {} : {", to: "return true ? {} : {" };

/** What is taken out, and who of the cast gets through then. */
const turnRed: readonly (readonly [what: string, who: RegExp, ...cuts: Cut[]])[] = [
  ["the policy of commands", /reader/, { file: "platform/command.js", from: "await tx.authorize(action, row);", to: "" }],
  ["the rule of one command", /reader/, { file: "features/people/person.policy.js", from: 'actor.may("person.update", path)', to: "true" }],
  [
    "the visibility of what is read",
    /sibling/,
    { file: "platform/select/from.js", from: "free ? null : visibility(noun, alias)", to: "null" },
  ],
  [
    "the visibility of what is locked",
    /sibling/,
    { file: "platform/transaction.js", from: 'from(definition, "t", false,', to: 'from(definition, "t", true,' },
  ],
  [
    "the visibility of plans",
    /sibling/,
    { file: "features/plans/plan.policy.js", from: "import { viewer } from", to: "import { sql, viewer } from" },
    {
      file: "features/plans/plan.policy.js",
      from: 'visible(Plan, { subtree: "organizationId", action: "plan.read" })',
      to: "visible(Plan, () => sql `true`)",
    },
  ],
  [
    "the visibility of people",
    /sibling/,
    {
      file: "features/people/person.queries.js",
      from: 'viewer.reachesOrganization(person.organizationId, "person.read")',
      to: "sql `true`",
    },
  ],
  [
    "the secrecy of draft findings",
    /reader/,
    { file: "features/reviews/review-finding.policy.js", from: "<> 'DRAFT' or", to: "<> 'NONE' or" },
  ],
  [
    "the reach of a grant",
    /sibling/,
    { file: "platform/actor.js", from: "range.includesSubtree ? path.startsWith(range.path) : path === range.path", to: "true" },
  ],
  [
    "the end of a grant",
    /revoked/,
    {
      statement: `do $$ begin
        execute replace(pg_get_functiondef('app.live_rights'::regproc), '(g.ends_on is null or g.ends_on >= today)', 'true');
      end $$`,
    },
  ],
  [
    "the scopes of a token",
    /ORGANIZATIONS_READ/,
    {
      file: "platform/actor.js",
      from: "this.token === undefined || this.token.scopes.some((scope) => permitted(scope, action))",
      to: "true",
    },
  ],
  [
    "the subtree of a token",
    /PLANS_READ/,
    { file: "platform/actor.js", from: "this.token === undefined || path.startsWith(this.token.path)", to: "true" },
  ],
  [
    "the rights of the route of files",
    /sibling/,
    { file: "features/files/file.policy.js", from: "visible(File, (file) => sql `", to: "visible(File, (file) => sql `true or " },
  ],
  [
    "that a file of a draft is for those who write it",
    /reader/,
    { file: "features/files/file.policy.js", from: '"PlanDraft", (draft)', to: '"Plan", (plan, draft = { planId: plan.id })' },
  ],
  [
    "the visibility of what an event tells of",
    /sibling/,
    { file: "platform/live/subject-change.resolver.js", from: "(await read.visible(noun, ids))", to: "ids" },
  ],
  [
    "whose session it is",
    /another group/,
    {
      file: "features/accounts/viewer.commands.js",
      from: "delete from app.sessions where id =",
      to: "delete from app.sessions where true or id =",
    },
  ],
  [
    "the membership of whoever changes the group",
    /another group/,
    {
      file: "features/accounts/viewer.commands.js",
      from: "and exists (select from app.memberships",
      to: "or exists (select from app.memberships",
    },
  ],
  ["tenant and row-level security of what is read", /another group/, noTenantInReads, noRowSecurity],
];

const areCaught: typeof turnRed = [
  ["the tenant in what is read", /group/, noTenantInReads],
  ["the tenant in what commands find", /group/, noTenantInCommands],
  ["row-level security", /group/, noRowSecurity],
  ["the sign-in before root fields", /nobody/, { file: "platform/root-fields.js", from: "if (!context.signedIn)", to: "if (false)" }],
];
/** What the matrix says of the product without some fences; members are gone through until one complains. */
async function complaintsWithout(cuts: readonly Cut[], who: RegExp): Promise<string[]> {
  const database = await copyDatabase(world.database);
  const mutant = new Mutant(cuts);
  for (const cut of cuts) if ("statement" in cut) await database.query(cut.statement);
  const application = await startApplication({ database, env, program: mutant.program });
  try {
    const before = await checksums(database);
    const matrix = await Matrix.of(cast, schema, database, extent);
    for (const member of cast.members.filter(({ name }) => who.test(name))) {
      const { name, credentials, personId } = member.actor;
      const complaints = await matrix.complaintsOf({ ...member, actor: new Actor(application.url, name, credentials, personId) });
      const changed = Object.entries(await checksums(database)).filter(([table, sum]) => before[table] !== sum);
      const found = [...complaints, ...changed.map(([table]) => `${member.name}: changed ${table}`)];
      if (found.length > 0) return found;
    }
    return [];
  } finally {
    await application.stop();
    await database.drop();
    mutant.remove();
  }
}

describe("without this fence the matrix turns red:", () => {
  test.each(turnRed)(
    "%s",
    async (_what, who, ...cuts) => {
      expect(await complaintsWithout(cuts, who)).not.toEqual([]);
    },
    60_000,
  );
});

describe("without this fence the next one catches it:", () => {
  test.each(areCaught)(
    "%s",
    async (_what, who, ...cuts) => {
      expect(await complaintsWithout(cuts, who)).toEqual([]);
    },
    60_000,
  );
});
