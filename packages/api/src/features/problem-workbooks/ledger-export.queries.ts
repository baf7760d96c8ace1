import type { Text } from "@duban/schema";
import { every, type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Transaction } from "../../platform/transaction.js";

/** What a list names beside a problem's own columns. */
export interface ProblemNames {
  readonly id: string;
  readonly ledger: Text;
  readonly documentNumber: string | null;
  readonly aspect: string | null;
  readonly unitCode: string;
  readonly unit: Text;
  readonly leadDepartment: Text | null;
  readonly leadingExecutive: (Text & { readonly post: string }) | null;
  readonly responsiblePerson: (Text & { readonly post: string }) | null;
  readonly cooperators: readonly Text[];
  readonly measures: readonly string[];
}

/** What a list names beside a measure's own columns. */
export interface MeasureNames {
  readonly id: string;
  readonly code: string;
  readonly problem: string;
  readonly unit: Text;
  readonly owner: Text & { readonly post: string };
}

/** Only what lies at an organization or below it; everything where none is named. */
export function isBelow<Noun extends { organizationId: unknown }>(
  row: Row<Noun>,
  organizationId: string | null | undefined,
  where: Sql,
): Sql {
  if (!organizationId) return where;
  return every(
    where,
    sql`${(row as unknown as Row<{ organizationId: string }>).organizationId} = any(array(
      select below.id from app.organizations top
      join app.organizations below on below.tenant_id = ${viewer.tenantId} and below.path >= top.path and below.path < top.path || '~'
      where top.tenant_id = ${viewer.tenantId} and top.id = ${organizationId}))`,
  );
}

/** The names of these problems, known to whoever sees the problem, wherever those stand who answer. */
export function namesOfProblems(tx: Transaction, ids: readonly string[]): Promise<ProblemNames[]> {
  return tx.sql<ProblemNames>`
    select p.id, json_build_object('zh', l.code || ' ' || l.title, 'en', l.code || ' ' || l.title_en) as ledger,
      l.document_number as "documentNumber", o.code as "unitCode", json_build_object('zh', o.name, 'en', o.name_en) as unit,
      (select x ->> 'name' from jsonb_array_elements(l.aspects) x where x ->> 'id' = p.aspect_id) as aspect,
      case when d.id is not null then json_build_object('zh', d.name, 'en', d.name_en) end as "leadDepartment",
      case when ep.id is not null then json_build_object('zh', ep.name, 'en', ep.name_en, 'post', e.post) end as "leadingExecutive",
      case when rp.id is not null then json_build_object('zh', rp.name, 'en', rp.name_en, 'post', r.post) end as "responsiblePerson",
      (select coalesce(json_agg(json_build_object('zh', co.name, 'en', co.name_en) order by co.path), '[]')
        from app.problem_cooperators c join app.organizations co on co.tenant_id = ${tx.tenantId} and co.id = c.organization_id
        where c.tenant_id = ${tx.tenantId} and c.problem_id = p.id) as cooperators,
      (select coalesce(json_agg(m.title order by m.position), '[]') from app.measures m
        where m.tenant_id = ${tx.tenantId} and m.problem_id = p.id) as measures
    from app.problems p
    join app.ledgers l on l.tenant_id = ${tx.tenantId} and l.id = p.ledger_id
    join app.organizations o on o.tenant_id = ${tx.tenantId} and o.id = p.organization_id
    left join app.organizations d on d.tenant_id = ${tx.tenantId} and d.id = p.lead_department_id
    left join app.appointments e on e.tenant_id = ${tx.tenantId} and e.id = p.leading_executive_id
    left join app.people ep on ep.tenant_id = ${tx.tenantId} and ep.id = e.person_id
    left join app.appointments r on r.tenant_id = ${tx.tenantId} and r.id = p.responsible_person_id
    left join app.people rp on rp.tenant_id = ${tx.tenantId} and rp.id = r.person_id
    where p.tenant_id = ${tx.tenantId} and p.id = any(${ids}::uuid[])`;
}

/** The names of these measures. */
export function namesOfMeasures(tx: Transaction, ids: readonly string[]): Promise<MeasureNames[]> {
  return tx.sql<MeasureNames>`
    select m.id, p.code, p.title as problem, json_build_object('zh', o.name, 'en', o.name_en) as unit,
      json_build_object('zh', w.name, 'en', w.name_en, 'post', a.post) as owner
    from app.measures m
    join app.problems p on p.tenant_id = ${tx.tenantId} and p.id = m.problem_id
    join app.organizations o on o.tenant_id = ${tx.tenantId} and o.id = m.organization_id
    join app.appointments a on a.tenant_id = ${tx.tenantId} and a.id = m.owner_id
    join app.people w on w.tenant_id = ${tx.tenantId} and w.id = a.person_id
    where m.tenant_id = ${tx.tenantId} and m.id = any(${ids}::uuid[])`;
}

/** What the list of outcomes names beside a target's own columns, with what was read last and where that puts it. */
export interface TargetNames {
  readonly id: string;
  readonly code: string;
  readonly problem: string;
  readonly unit: Text;
  readonly owner: (Text & { readonly post: string }) | null;
  readonly latestValue: string | null;
  readonly latestOn: string | null;
  readonly latestNote: string | null;
}

/** The names of these targets. */
export function namesOfTargets(tx: Transaction, ids: readonly string[]): Promise<TargetNames[]> {
  return tx.sql<TargetNames>`
    select t.id, p.code, p.title as problem, json_build_object('zh', o.name, 'en', o.name_en) as unit,
      case when w.id is not null then json_build_object('zh', w.name, 'en', w.name_en, 'post', a.post) end as owner,
      coalesce(r.value::text, e.title) as "latestValue", r.read_on as "latestOn", r.note as "latestNote"
    from app.outcome_targets t
    join app.problems p on p.tenant_id = ${tx.tenantId} and p.id = t.problem_id
    join app.organizations o on o.tenant_id = ${tx.tenantId} and o.id = t.organization_id
    left join app.appointments a on a.tenant_id = ${tx.tenantId} and a.id = t.owner_id
    left join app.people w on w.tenant_id = ${tx.tenantId} and w.id = a.person_id
    left join lateral (select x.* from app.outcome_readings x where x.tenant_id = ${tx.tenantId} and x.target_id = t.id
      order by x.read_on desc, x.recorded_at desc, x.id desc limit 1) r on true
    left join app.evidence e on e.tenant_id = ${tx.tenantId} and e.id = r.evidence_id and t.kind = 'LASTING_RULE'
    where t.tenant_id = ${tx.tenantId} and t.id = any(${ids}::uuid[])`;
}
