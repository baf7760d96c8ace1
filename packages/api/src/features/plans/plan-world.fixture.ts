import { defaultRuleSet, emptyPlanContent, type PlanState, type Role } from "@duban/schema";
import type { Pool } from "pg";
import { v7 as uuid } from "uuid";
import { createDatabase, type TestDatabase } from "../../../../../test/support/database.js";
import { Actor } from "../../platform/actor.js";
import { openPool } from "../../platform/database/pool.js";
import { createLookup, type Lookup } from "../../platform/loaders.js";
import { createReader, type PageReader } from "../../platform/select/index.js";
import { createTenantStore, type TenantStore } from "../../platform/tenant-store.js";

export const now = new Date("2026-11-23T03:00:00.000Z");
const today = "2026-11-23";

/** An organization of the world. */
export interface Place {
  readonly id: string;
  readonly path: string;
}

type GrantOf = readonly [role: Role, place: Place, includesSubtree?: boolean];
type Values = Readonly<Record<string, unknown>>;

/** A tenant in a database of its own, with one open campaign of its top organization; rows are put there without the product's help. */
export class PlanWorld {
  readonly tenantId = uuid();
  readonly campaignId = uuid();
  readonly store: TenantStore;

  private constructor(
    readonly database: TestDatabase,
    private readonly pool: Pool,
  ) {
    this.store = createTenantStore(pool);
  }

  static async open(): Promise<PlanWorld & { readonly top: Place }> {
    const database = await createDatabase();
    const world = new PlanWorld(
      database,
      openPool(database.url, () => {}, 2),
    );
    await world.put("tenants", { id: world.tenantId, code: "world", name: "集团", name_en: "Group", created_at: now });
    const top = await world.organization(null, "0000");
    await world.campaign(top);
    return Object.assign(world, { top });
  }

  private async put(table: string, values: Values): Promise<void> {
    const names = Object.keys(values);
    const text = `insert into app.${table} (${names}) values (${names.map((_, index) => `$${index + 1}`)})`;
    await this.database.query(text, Object.values(values));
  }

  /** One row of the tenant, as superuser. */
  insert(table: string, values: Values): Promise<void> {
    return this.put(table, { tenant_id: this.tenantId, ...values });
  }

  private async campaign(top: Place): Promise<void> {
    const id = this.campaignId;
    const dates = { starts_on: "2026-11-01", ends_on: "2027-06-30", plan_due_at: now, review_working_days: 5, created_at: now };
    const lists = { pillars: ["LEARNING"], batches: "[]", themes: "[]", reason_codes: "[]" };
    const named = { code: "C1", title: "活动", title_en: "Campaign", state: "OPEN", organization_id: top.id };
    await this.insert("campaigns", { id, ...named, ...dates, ...lists });
    await this.insert("rule_sets", { id, campaign_id: id, version: 1, rules: JSON.stringify(defaultRuleSet()), created_at: now });
  }

  async organization(parent: Place | null, path: string): Promise<Place> {
    const id = uuid();
    const depth = path.length / 4 - 1;
    const kind = depth === 0 ? "HEADQUARTERS" : "SUBSIDIARY";
    const names = { code: `O${path}`, name: `组织${path}`, name_en: "" };
    await this.insert("organizations", { id, parent_id: parent?.id ?? null, ...names, kind, state: "OPEN", path, depth, created_at: now });
    return { id, path };
  }

  async person(home: Place, grants: readonly GrantOf[]): Promise<Actor> {
    const personId = uuid();
    await this.insert("people", { id: personId, organization_id: home.id, name: "某人", name_en: "", created_at: now });
    const held = grants.map(([role, { id, path }, includesSubtree = true]) => ({ role, organizationId: id, path, includesSubtree }));
    for (const { role, organizationId, includesSubtree } of held) {
      const row = { id: uuid(), person_id: personId, organization_id: organizationId, role, includes_subtree: includesSubtree };
      await this.insert("role_grants", { ...row, starts_on: "2026-01-01", created_at: now });
    }
    return new Actor({ accountId: uuid(), personId, tenantId: this.tenantId, locale: "zh_CN", grants: held });
  }

  /** A plan with an empty draft. */
  async plan(organizationId: string, reviewing: Place, values: Values & { readonly state?: PlanState } = {}): Promise<string> {
    const id = uuid();
    const due = { due_at: now, submission_due_at: now, turn_since: now, turn_due_at: now, created_at: now };
    const places = { campaign_id: this.campaignId, organization_id: organizationId, reviewing_organization_id: reviewing.id };
    await this.insert("plans", { id, state: "DRAFT", code: `P${id}`, title: "实施方案", ...places, ...due, ...values });
    await this.insert("plan_drafts", { id: uuid(), plan_id: id, content: emptyPlanContent(), saved_at: now });
    return id;
  }

  async finding(planId: string, values: Values): Promise<string> {
    const id = uuid();
    const words = { reason_code: "OTHER", weight: "BLOCKING", anchor: { section: "BATCHES", rowId: null, field: null }, demand: "写清" };
    await this.insert("review_findings", { id, plan_id: planId, round: 1, ...words, created_at: now, ...values });
    return id;
  }

  /** What policies read their facts through. */
  lookup(): Lookup {
    return createLookup(this.tenantId, now, (statement) => this.store.query(this.tenantId, statement));
  }

  /** What a person's pages read through. */
  reader(viewer: Actor): PageReader {
    return createReader({
      schema: undefined as never,
      viewer,
      today,
      now,
      query: (statement) => this.store.query(this.tenantId, statement),
    });
  }

  async close(): Promise<void> {
    await this.pool.end();
    await this.database.drop();
  }
}
