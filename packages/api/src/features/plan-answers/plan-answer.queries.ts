import {
  bareName,
  type PlanDifference as Difference,
  type PlanAnswerPart,
  planDifferences,
  type SaidInPlan,
  type SaidOnLedger,
} from "@duban/schema";
import { defineLoader, type Lookup } from "../../platform/loaders.js";
import type { Transaction } from "../../platform/transaction.js";
import type { KeptDifference, PlanDifference } from "./plan-answer.entity.js";

/** A post or an organization that the words of a plan may name. */
interface Named {
  readonly id: string;
  readonly names: readonly string[];
  readonly path: string;
  readonly post: string;
}

/** Whom the words of a unit's plan can name, by bare name. */
export interface Nameable {
  /** The post in office within the unit, or null where the words name none or several. */
  post(words: string): string | null;
  /** As `post`, or within an organization above the unit: leading executives sit there, too. */
  executive(words: string): string | null;
  /** The open organization that is the unit, stands within it, above it, or directly under one above it. */
  department(words: string): string | null;
}

/** Everybody whom a plan of the unit may name, in two statements. */
export async function nameableIn(tx: Transaction, organizationId: string): Promise<Nameable> {
  const { tenantId, today } = tx;
  const posts = await tx.sql<Named>`
    select a.id, array[h.name, h.name_en] as names, o.path, a.post from app.organizations u
    join app.organizations o on o.tenant_id = u.tenant_id and (o.path >= u.path and o.path < u.path || '~' or starts_with(u.path, o.path))
    join app.appointments a on a.tenant_id = u.tenant_id and a.organization_id = o.id and a.starts_on <= ${today}::date and a.ends_on is null
    join app.people h on h.tenant_id = u.tenant_id and h.id = a.person_id
    where u.tenant_id = ${tenantId} and u.id = ${organizationId} and o.state = 'OPEN'`;
  const organizations = await tx.sql<Named & { own: string }>`
    select o.id, array[o.name, o.name_en] as names, o.path, '' as post, u.path as own from app.organizations u
    join app.organizations o on o.tenant_id = u.tenant_id and (o.path >= u.path and o.path < u.path || '~' or starts_with(u.path, o.path)
      or o.parent_id in (select b.id from app.organizations b where b.tenant_id = u.tenant_id and starts_with(u.path, b.path)))
    where u.tenant_id = ${tenantId} and u.id = ${organizationId} and o.state = 'OPEN'`;
  const unitPath = organizations[0]?.own ?? "";
  const within = ({ path }: Named) => path.startsWith(unitPath);
  return {
    post: (words) => theOne(posts.filter(within), words),
    executive: (words) => theOne(posts.filter(within), words) ?? theOne(posts, words),
    department: (words) => theOne(organizations.filter(within), words) ?? theOne(organizations, words),
  };
}

function theOne(among: readonly Named[], words: string): string | null {
  const name = bareName(words);
  const found = name === "" ? [] : among.filter(({ names }) => names.includes(name));
  // Of namesakes, and of several posts of one person, the words name the one whose post they say.
  const said = found.length > 1 ? found.filter(({ post }) => post !== "" && words.includes(post)) : found;
  return said.length === 1 ? (said[0]?.id ?? null) : null;
}

/** What an answer says, and what the ledger does. */
interface Compared {
  readonly said: SaidInPlan;
  readonly kept: readonly KeptDifference[];
  readonly ledger: SaidOnLedger;
}

const compared = defineLoader<Compared>(async (execute, ids, tenantId) => {
  const holder = (column: string) => `array(select unnest(array[h.name, h.name_en]) from app.appointments a
    join app.people h on h.tenant_id = $1 and h.id = a.person_id where a.tenant_id = $1 and a.id = ${column})`;
  const rows = await execute<Compared & { id: string }>({
    text: `select t.id, t.said, t.kept, json_build_object('deadline', p.deadline, 'leadingExecutive', ${holder("p.leading_executive_id")},
        'leadDepartment', array(select unnest(array[o.name, o.name_en]) from app.organizations o where o.tenant_id = $1 and o.id = p.lead_department_id),
        'responsiblePerson', ${holder("p.responsible_person_id")},
        'criteria', array(select c ->> 'text' from jsonb_array_elements(p.close_out_criteria) c),
        'owners', coalesce((select json_agg(json_build_object('rowId', m.plan_row_id, 'names', ${holder("m.owner_id")}) order by m.position)
          from app.measures m where m.tenant_id = $1 and m.plan_answer_id = t.id and m.done_on is null), '[]')) as ledger
      from app.plan_answers t join app.problems p on p.tenant_id = $1 and p.id = t.problem_id
      where t.tenant_id = $1 and t.id = any($2::uuid[]) and t.state <> 'LAPSED'`,
    values: [tenantId, ids],
  });
  return new Map(rows.map(({ id, ...found }) => [id, found]));
});

/** Everything in which the plan and the ledger differ about the problem of an answer; nothing once the answer has lapsed. */
export async function differencesOf(lookup: Lookup, answerId: string): Promise<PlanDifference[]> {
  const found = await lookup.load(compared, answerId);
  if (!found) return [];
  return planDifferences(found.said, found.ledger).map((difference) => ({
    ...difference,
    kept: isKept(found.kept, difference),
    canTakeOver: canTakeOver(difference.part),
  }));
}

/** People change by a hand-over, which the successor has to accept, and deadlines by the superior's decision. */
export function canTakeOver(part: PlanAnswerPart): boolean {
  return part === "CRITERIA";
}

function isKept(kept: readonly KeptDifference[], { part, plan }: Difference): boolean {
  return kept.some((one) => one.part === part && one.plan === plan);
}
