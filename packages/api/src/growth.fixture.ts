import { escapeLiteral } from "pg";
import type { Statement, TenantStore } from "./platform/tenant-store.js";

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

/**
 * What PostgreSQL does for a statement of a tenant. It is prepared, as the application has it, so that the plan is the one for whatever values;
 * rows are those of all tables, or of one.
 */
export function touchedByStatement(store: TenantStore, tenantId: string, { text, values }: Statement, of?: string): Promise<Touched> {
  const literals = values.map(literalOf);
  const run = `execute measured${literals.length > 0 ? `(${literals.join(", ")})` : ""}`;
  return store.transaction(tenantId, async ({ execute }) => {
    await execute({ name: null, text: `prepare measured as ${text}`, values: [] });
    const { rows } = await execute<Explained>({ name: null, text: `explain (analyze, buffers, format json) ${run}`, values: [] });
    await execute({ name: null, text: "deallocate measured", values: [] });
    const plan = (rows[0] as Explained)["QUERY PLAN"][0].Plan;
    return { blocks: (plan["Shared Hit Blocks"] ?? 0) + (plan["Shared Read Blocks"] ?? 0), rows: rowsOf(plan, of) };
  });
}
