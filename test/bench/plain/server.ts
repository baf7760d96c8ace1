import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Between, DataSource, In, IsNull, Not } from "typeorm";
import { poolOptions } from "../contenders/serve.ts";
import { entities, type Row } from "./entities.ts";
import { figuresOf } from "./figures.ts";
import { type Decided, passPlan } from "./pass-plan.ts";
import { typeDefs } from "./schema.ts";

// The usual stack as most tutorials build it: Apollo's standalone server, and TypeORM's `find` with the relations that a page shows.
const { connectionString, max, options } = poolOptions();
const source = await new DataSource({ type: "postgres", url: connectionString, entities, extra: { max, options } }).initialize();
const repository = (name: string) => source.getRepository<Row>(name);
const tenantId = process.env["BENCH_TENANT"] ?? "";

/** The paths of a subtree. */
async function below(organizationId: string) {
  const { path } = await repository("Organization").findOneByOrFail({ tenantId, id: organizationId } as never);
  return Between(path as string, `${path}~`);
}

interface Asked {
  readonly organizationId: string;
  readonly campaignId: string;
  readonly planId: string;
  readonly first: number;
}

function openFindings({ findings }: { findings: { weight: string; state: string }[] }): number {
  return findings.filter(({ weight, state }) => weight === "BLOCKING" && (state === "OPEN" || state === "ANSWERED")).length;
}

async function waitingPlans(_: unknown, { organizationId, first }: Asked) {
  return repository("Plan").find({
    where: {
      tenantId,
      state: In(["SUBMITTED", "IN_REVIEW"]),
      versionInForceId: IsNull(),
      organization: { path: await below(organizationId) },
    },
    relations: { organization: true, submittedBy: true, latestVersion: true, findings: true },
    order: { dueOrder: "ASC", id: "ASC" },
    take: first,
  } as never);
}

async function problems(_: unknown, { organizationId, campaignId, first }: Asked) {
  return repository("Problem").find({
    where: { tenantId, campaignId, organization: { path: await below(organizationId) } },
    relations: { organization: true, responsiblePerson: { person: true }, measures: { owner: { person: true } } },
    order: { code: "ASC", id: "ASC" },
    take: first,
  } as never);
}

async function problem(_: unknown, { code }: { code: string }) {
  const inPost = { person: true };
  return repository("Problem").findOne({
    where: { tenantId, code },
    relations: {
      ...{ organization: true, campaign: true, ledger: true, leadDepartment: true, leadingExecutive: inPost, responsiblePerson: inPost },
      measures: { owner: inPost },
    },
    order: { measures: { position: "ASC" } },
  } as never);
}

async function childFigures(_: unknown, { organizationId, campaignId }: Asked) {
  const children = await repository("Organization").find({
    where: { tenantId, parentId: organizationId },
    order: { path: "ASC" },
    take: 50,
  } as never);
  return Promise.all(
    children.map(async ({ id, name, path }) => {
      const where = { tenantId, campaignId, organization: { path: Between(path as string, `${path}~`) } };
      const plans = await repository("Plan").find({ where, relations: { rounds: true } } as never);
      return { id, name, ...figuresOf(plans as never) };
    }),
  );
}

async function plan(_: unknown, { planId }: Asked) {
  const found = await repository("Plan").findOne({
    where: { tenantId, id: planId },
    relations: {
      ...{ organization: true, reviewingOrganization: true, campaign: true, submittedBy: true, latestVersion: { submittedBy: true } },
      ...{ rounds: { reviewer: true, decidedBy: true }, findings: { author: true, answers: { answeredBy: true } } },
    },
    order: { rounds: { number: "ASC" }, findings: { number: "ASC", answers: { round: "ASC" } } },
  } as never);
  if (!found) return null;
  const findings = found["findings"] as { state: string; answers: { round: number }[] }[];
  const seen = findings
    .filter(({ state }) => state !== "DRAFT")
    .map((finding) => ({ ...finding, answers: finding.answers.filter(({ round }) => round <= (found["round"] as number)) }));
  return { ...found, findings: seen };
}

const resolvers = {
  Query: { waitingPlans, problems, problem, childFigures, plan },
  Mutation: { passPlan: (_: unknown, decided: Decided) => passPlan(source, tenantId, decided) },
  Problem: {
    // An order of theirs within `find` would make its limit count them instead of problems.
    measures: ({ measures }: { measures: { position: number }[] }) => measures.toSorted((one, other) => one.position - other.position),
    measureCount: ({ measures }: { measures: unknown[] }) => measures.length,
    doneMeasureCount: ({ measures }: { measures: { doneOn: unknown }[] }) => measures.filter(({ doneOn }) => doneOn !== null).length,
  },
  Plan: {
    openFindingCount: openFindings,
    problems: ({ organizationId, campaignId }: Asked) =>
      repository("Problem").find({
        where: { tenantId, organizationId, campaignId, id: Not(IsNull()) },
        order: { code: "ASC", id: "ASC" },
      } as never),
  },
};

const { url } = await startStandaloneServer(new ApolloServer({ typeDefs, resolvers, introspection: false }), {
  listen: { host: "127.0.0.1", port: 0 },
});
process.stdout.write(`ready ${new URL(url).origin}\n`);
process.once("SIGTERM", () => process.exit(0));
