import { defaultRuleSet, emptyPlanContent, type PlanState, type Role } from "@duban/schema";
import { v7 as uuid } from "uuid";
import { createDatabase } from "../../../../../test/support/database.js";
import { Actor } from "../../platform/actor.js";
import { openPool } from "../../platform/database/pool.js";
import { createLookup, type Lookup } from "../../platform/loaders.js";
import { createReader, type PageReader } from "../../platform/select/index.js";
import { createTenantStore } from "../../platform/tenant-store.js";

export const now = new Date("2026-11-23T03:00:00.000Z");
export const today = "2026-11-23";

export interface Place {
  readonly id: string;
  readonly path: string;
}

type GrantOf = readonly [role: Role, place: Place, includesSubtree?: boolean];
type Values = Readonly<Record<string, unknown>>;

/** A tenant in a database of its own, with one open campaign of its top organization; rows are put there without the product's help. */
export async function openPlanWorld() {
  const database = await createDatabase();
  const pool = openPool(database.url, () => {}, 2);
  const store = createTenantStore(pool);
  const tenantId = uuid();

  async function insert(table: string, values: Values): Promise<void> {
    const names = Object.keys(values);
    const text = `insert into app.${table} (${names}) values (${names.map((_, index) => `$${index + 1}`)})`;
    await database.query(text, Object.values(values));
  }

  async function organization(parent: Place | null, path: string): Promise<Place> {
    const id = uuid();
    const depth = path.length / 4 - 1;
    const names = { code: `O${path}`, name: `组织${path}`, name_en: "", kind: depth === 0 ? "HEADQUARTERS" : "SUBSIDIARY", state: "OPEN" };
    await insert("organizations", { tenant_id: tenantId, id, parent_id: parent?.id ?? null, ...names, path, depth, created_at: now });
    return { id, path };
  }

  async function person(home: Place, grants: readonly GrantOf[]): Promise<Actor> {
    const personId = uuid();
    await insert("people", { tenant_id: tenantId, id: personId, organization_id: home.id, name: "某人", name_en: "", created_at: now });
    const held = grants.map(([role, { id, path }, includesSubtree = true]) => ({ role, organizationId: id, path, includesSubtree }));
    for (const { role, organizationId, includesSubtree } of held) {
      const row = { id: uuid(), person_id: personId, organization_id: organizationId, role, includes_subtree: includesSubtree };
      await insert("role_grants", { tenant_id: tenantId, ...row, starts_on: "2026-01-01", created_at: now });
    }
    return new Actor({ accountId: uuid(), personId, tenantId, locale: "zh_CN", grants: held });
  }

  async function plan(organizationId: string, reviewing: Place, values: Values & { readonly state?: PlanState } = {}): Promise<string> {
    const id = uuid();
    const due = { due_at: now, turn_since: now, turn_due_at: now, created_at: now };
    const names = {
      code: `P${id}`,
      title: "实施方案",
      campaign_id: campaignId,
      organization_id: organizationId,
      reviewing_organization_id: reviewing.id,
    };
    await insert("plans", { tenant_id: tenantId, id, state: "DRAFT", ...names, ...due, ...values });
    await insert("plan_drafts", { tenant_id: tenantId, id: uuid(), plan_id: id, content: emptyPlanContent(), saved_at: now });
    return id;
  }

  async function finding(planId: string, values: Values): Promise<string> {
    const id = uuid();
    const words = { reason_code: "OTHER", weight: "BLOCKING", anchor: { section: "BATCHES", rowId: null, field: null }, demand: "写清" };
    await insert("review_findings", { tenant_id: tenantId, id, plan_id: planId, round: 1, ...words, created_at: now, ...values });
    return id;
  }

  await insert("tenants", { id: tenantId, code: "world", name: "集团", name_en: "Group", created_at: now });
  const top = await organization(null, "0000");
  const campaignId = uuid();
  const dates = { starts_on: "2026-11-01", ends_on: "2027-06-30", plan_due_at: now, review_working_days: 5, created_at: now };
  const lists = { pillars: ["LEARNING"], batches: "[]", themes: "[]", reason_codes: "[]" };
  const named = { code: "C1", title: "活动", title_en: "Campaign", state: "OPEN", organization_id: top.id };
  await insert("campaigns", { tenant_id: tenantId, id: campaignId, ...named, ...dates, ...lists });
  await insert("rule_sets", {
    tenant_id: tenantId,
    id: campaignId,
    campaign_id: campaignId,
    version: 1,
    rules: JSON.stringify(defaultRuleSet()),
    created_at: now,
  });

  return {
    database,
    store,
    tenantId,
    top,
    campaignId,
    insert,
    organization,
    person,
    plan,
    finding,
    /** What policies read their facts through. */
    lookup: (): Lookup => createLookup(tenantId, now, (statement) => store.query(tenantId, statement)),
    /** What a person's pages read through. */
    reader: (viewer: Actor): PageReader =>
      createReader({ schema: undefined as never, viewer, today, now, query: (statement) => store.query(tenantId, statement) }),
    async close() {
      await pool.end();
      await database.drop();
    },
  };
}
