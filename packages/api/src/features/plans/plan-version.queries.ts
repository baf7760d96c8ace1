import { completeContent, type PlanContent } from "@duban/schema";
import { defineLoader } from "../../platform/loaders.js";

/** Names a version by its plan and number. */
export function versionKey(planId: string, number: number): string {
  return `${planId}/${number}`;
}

/** What a version said, by its key; whoever sees one version of a plan sees them all. */
export const versionContent = defineLoader<PlanContent>(async (execute, keys, tenantId) => {
  const rows = await execute<{ key: string; content: PlanContent }>({
    text: `select v.plan_id || '/' || v.number as key, v.content from app.plan_versions v
      join unnest($2::uuid[], $3::integer[]) as wanted(plan_id, number) on v.plan_id = wanted.plan_id and v.number = wanted.number
      where v.tenant_id = $1`,
    values: [tenantId, keys.map((key) => key.slice(0, 36)), keys.map((key) => Number(key.slice(37)))],
  });
  return new Map(rows.map(({ key, content }) => [key, completeContent(content)]));
});

/** What the version before said, by the key of the one after it; one that was withdrawn is passed over. Null for the first one. */
export const contentBefore = defineLoader<PlanContent>(async (execute, keys, tenantId) => {
  const rows = await execute<{ key: string; content: PlanContent }>({
    text: `select w.plan_id || '/' || w.number as key, b.content
      from unnest($2::uuid[], $3::integer[]) as w(plan_id, number)
      cross join lateral (
        select v.content from app.plan_versions v
        join app.review_rounds r on r.tenant_id = $1 and r.version_id = v.id
        where v.tenant_id = $1 and v.plan_id = w.plan_id and v.number < w.number and r.state <> 'WITHDRAWN'
        order by v.number desc limit 1) b`,
    values: [tenantId, keys.map((key) => key.slice(0, 36)), keys.map((key) => Number(key.slice(37)))],
  });
  return new Map(rows.map(({ key, content }) => [key, completeContent(content)]));
});

/** What a plan's latest version said, by the plan's id; null before the first submission. */
export const latestContent = defineLoader<PlanContent>(async (execute, planIds, tenantId) => {
  const rows = await execute<{ id: string; content: PlanContent }>({
    text: `select p.id, v.content from app.plans p join app.plan_versions v on v.tenant_id = $1 and v.id = p.latest_version_id
      where p.tenant_id = $1 and p.id = any($2)`,
    values: [tenantId, planIds],
  });
  return new Map(rows.map(({ id, content }) => [id, completeContent(content)]));
});
