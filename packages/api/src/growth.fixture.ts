import type { DocumentNode, GraphQLSchema } from "graphql";
import { escapeLiteral } from "pg";
import { pino } from "pino";
import type { DataSource } from "typeorm";
import { createDatabase, type TestDatabase } from "../../../test/support/database.js";
import { type ClientOperation, variablesOf } from "./client-documents.fixture.js";
import type { Configuration } from "./configuration.js";
import { Context } from "./context.js";
import { liveRights } from "./features/accounts/session.authenticator.js";
import { entities, features } from "./features/index.js";
import { seedBench } from "./operator/bench/bench.office.js";
import { counterOf } from "./operator/counter.js";
import { Actor } from "./platform/actor.js";
import { dayOf } from "./platform/clock.js";
import { connectDataSource, poolOf } from "./platform/database/data-source.js";
import { interpreter } from "./platform/executor.js";
import { encodeId } from "./platform/ids.js";
import { nounNamed } from "./platform/select/registry.js";
import { createServices, type Services } from "./platform/services.js";
import type { Statement } from "./platform/tenant-store.js";
import { assembleSchema } from "./schema.js";

/** What PostgreSQL does for a statement: blocks that it touches, and rows of tables, or pairs of them, that it goes through. */
export interface Touched {
  readonly blocks: number;
  readonly rows: number;
}

type Figure = "Shared Hit Blocks" | "Shared Read Blocks" | "Rows Removed by Filter" | "Rows Removed by Join Filter";

interface PlanNode extends Partial<Record<Figure, number>> {
  readonly "Relation Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly Plans?: readonly PlanNode[];
}

type Explained = Record<"QUERY PLAN", [{ readonly Plan: PlanNode }]>;

function rowsOf(node: PlanNode, of: string | undefined): number {
  const counts = node["Relation Name"] !== undefined && (of ?? node["Relation Name"]) === node["Relation Name"];
  const seen = counts ? node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0) : 0;
  const own = (seen + (of === undefined ? (node["Rows Removed by Join Filter"] ?? 0) : 0)) * node["Actual Loops"];
  return (node.Plans ?? []).reduce((sum, below) => sum + rowsOf(below, of), own);
}

function literalOf(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return escapeLiteral(`{${value.map((one) => JSON.stringify(one)).join(",")}}`);
  return escapeLiteral(value instanceof Date ? value.toISOString() : String(value));
}

const password = "nine grey herons over the weir";

/** Somebody who looks at a group. */
export interface Place {
  readonly actor: Actor;
  /** Ids of what the person has to do with, by noun. */
  readonly ids: Readonly<Record<string, string>>;
}

/** A database with groups of whatever size, and what PostgreSQL does for those who look at them. */
export class SeededGroups {
  private constructor(
    readonly database: TestDatabase,
    private readonly dataSource: DataSource,
    private readonly schema: GraphQLSchema,
    readonly services: Services,
  ) {}

  static async open(): Promise<SeededGroups> {
    const database = await createDatabase();
    const dataSource = await connectDataSource(database.url, entities, () => {});
    const configuration = { mail: null, s3: null, dataDirectory: "" } as unknown as Configuration;
    const services = createServices({ configuration, pool: poolOf(dataSource), log: pino({ level: "silent" }) });
    return new SeededGroups(database, dataSource, await assembleSchema(features), services);
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    await this.database.drop();
  }

  /** A group with two plans and six problems for each organization. */
  async seed(organizations: number): Promise<void> {
    const plans = organizations * 2;
    await seedBench(counterOf(this.services), { organizations, plans, problems: plans * 3 }, password);
  }

  /** Somebody with an account, and what they have to do with: of the plans that fulfil a condition the one that was reviewed most often. */
  async placeOf(email: string, concerns: string): Promise<Place> {
    const [row] = await this.database.query<
      Record<"accountId" | "personId" | "tenantId" | "organizationId" | "planId" | "campaignId", string>
    >(
      `select a.id as "accountId", p.id as "personId", p.tenant_id as "tenantId", p.organization_id as "organizationId", x.id as "planId", x.campaign_id as "campaignId"
        from app.accounts a join app.people p on p.account_id = a.id
        join app.plans x on x.tenant_id = p.tenant_id and ${concerns}
        where a.email = $1 order by x.round desc limit 1`,
      [email],
    );
    if (!row) throw new Error(`${email} has nothing to do with any plan`);
    const { organizationId, planId, campaignId, ...person } = row;
    const rights = await liveRights(this.services.store, person.tenantId, person.personId, dayOf(new Date()));
    const ids = { Organization: organizationId, Plan: planId, Campaign: campaignId, Person: person.personId };
    return { actor: new Actor({ ...person, locale: "zh_CN", ...rights }), ids };
  }

  /** What an operation answers about what the person has to do with, and the statements with which it was read; of other nouns it asks for one that is not there. */
  run(operation: ClientOperation, { actor, ids }: Place): Promise<Answered> {
    const idOf = (noun: string) => encodeId(noun, ids[nounNamed(noun).name] ?? actor.personId ?? "");
    return this.answer(operation.document, variablesOf(this.schema, operation, { random: () => 0, optional: "absent", idOf }), actor);
  }

  async answer(document: DocumentNode, variableValues: Readonly<Record<string, unknown>>, actor: Actor): Promise<Answered> {
    const statements: Statement[] = [];
    const { services } = this;
    const store: Services["store"] = {
      ...services.store,
      query: (tenantId, statement) => {
        statements.push(statement);
        return services.store.query(tenantId, statement);
      },
    };
    const facts = { actor, locale: "zh_CN" as const, traceId: "test", origin: "http://duban.example" };
    const contextValue = new Context({ ...services, store }, this.schema, facts);
    const { data } = await interpreter(this.schema)({ document, variableValues, contextValue });
    return { data, statements };
  }

  /** What PostgreSQL does for what an operation reads. */
  async touchedBy(operation: ClientOperation, place: Place): Promise<Touched> {
    let [blocks, rows] = [0, 0];
    for (const statement of (await this.run(operation, place)).statements) {
      const more = await this.touchedIn(place.actor.tenantId, statement);
      [blocks, rows] = [blocks + more.blocks, rows + more.rows];
    }
    return { blocks, rows };
  }

  /**
   * What PostgreSQL does for a statement of a tenant. It is prepared, as the application has it, so that the plan is the one for whatever values;
   * rows are those of all tables, or of one.
   */
  touchedIn(tenantId: string, { text, values }: Statement, of?: string): Promise<Touched> {
    const literals = values.map(literalOf);
    const run = `execute measured${literals.length > 0 ? `(${literals.join(", ")})` : ""}`;
    return this.services.store.transaction(tenantId, async ({ execute }) => {
      await execute({ name: null, text: `prepare measured as ${text}`, values: [] });
      const { rows } = await execute<Explained>({ name: null, text: `explain (analyze, buffers, format json) ${run}`, values: [] });
      await execute({ name: null, text: "deallocate measured", values: [] });
      const plan = (rows[0] as Explained)["QUERY PLAN"][0].Plan;
      return { blocks: (plan["Shared Hit Blocks"] ?? 0) + (plan["Shared Read Blocks"] ?? 0), rows: rowsOf(plan, of) };
    });
  }
}

interface Answered {
  readonly data: unknown;
  readonly statements: readonly Statement[];
}
