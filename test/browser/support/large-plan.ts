import type { PlanContent, WorkRow } from "@duban/schema";
import type { Actor } from "../../support/actor.js";

/** The first plan of a state that somebody sees. */
export async function planIn(actor: Actor, state: string): Promise<{ id: string }> {
  const query = "query ($state: PlanState!) { plans(first: 1, filter: { states: [$state] }) { edges { node { id } } } }";
  const { plans } = await actor.sees<{ plans: { edges: { node: { id: string } }[] } }>(query, { state });
  return plans.edges[0]?.node as { id: string };
}

/** A content with so many rows in its work table, ten of which follow one another again and again. */
export function withRows(content: PlanContent, count: number): PlanContent {
  const model = content.workTable.at(-1) as WorkRow;
  const more = Array.from({ length: count - content.workTable.length }, (_, number) => ({
    ...model,
    id: `more-${number}`,
    task: `第 ${number} 项任务：逐项核对台账`,
    // Ten rows in a chain, again and again.
    predecessorIds: number % 10 > 0 ? [`more-${number - 1}`] : [],
    firstEndsOn: null,
    slipReason: "",
  }));
  return { ...content, workTable: [...content.workTable, ...more] };
}
