import { ownerRole } from "../../platform/database/roles.js";
import type { Workbench } from "./bench.office.js";
import { timed } from "./bench.timed.js";

interface Kept {
  readonly drop: string;
  readonly create: string;
}

/**
 * What PostgreSQL does at each row and does faster for all at once: references, indexes that no key needs, counters of plans and
 * problems, marks of plans, the hold on posts that answer and on problems that are checked, and the terms by
 * which texts are found, which a bench that does not search leaves out. It is set aside within the transaction and
 * put back at its end, where the references are checked as they are for each row; whoever works in another group waits meanwhile.
 */
export async function aside(query: Workbench["query"], tables: readonly string[], work: () => Promise<void>): Promise<void> {
  const kept = await query<Kept>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as create
     from pg_constraint where contype = 'f' and conrelid = any($1::regclass[])
     union all select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
     from pg_index i where i.indrelid = any($1::regclass[]) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
     union all select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname), format('alter table %s enable trigger %I', t.tgrelid::regclass, t.tgname)
     from pg_trigger t where t.tgrelid = any($1::regclass[]) and not t.tgisinternal and t.tgname ~ '^(count|mark|hang|keep_checked|index)_'`,
    [tables.map((name) => `app.${name}`)],
  );
  const asOwner = async (statements: readonly string[]) => {
    const [before] = await query<{ role: string }>("select current_setting('role') as role");
    await query(`set local role ${ownerRole}`);
    for (const statement of statements) await query(statement);
    await query("select set_config('role', $1, true)", [before?.role]);
  };
  await asOwner(kept.map(({ drop }) => drop));
  await work();
  // Nothing is known yet of what came in, and counters and references are joins of whole tables.
  await query("set local enable_nestloop = off");
  await timed("counters", async () => {
    await query("insert into app.plan_counters select * from app.plan_counts");
    await query(`insert into app.problem_counters (tenant_id, campaign_id, organization_id, path, as_of, total, open, overdue, due_soon, handed_down)
      select tenant_id, campaign_id, organization_id, path, as_of, total, open, overdue, due_soon, handed_down from app.problem_counts`);
    await query("insert into app.problem_facets select * from app.problem_facet_counts");
  });
  await timed("references and indexes", () => asOwner(kept.map(({ create }) => create).reverse()));
}
