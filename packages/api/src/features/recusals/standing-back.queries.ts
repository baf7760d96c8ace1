import type { Role } from "@duban/schema";
import { covers, type Period } from "../../platform/clock.js";

/** A person, and the days on which something keeps them from judging. */
interface Bounded extends Period {
  readonly personId: string;
}

/** What `standingBack` answers of a row. */
export interface StoredBars {
  readonly appointments: readonly Bounded[];
  readonly recusals: readonly (Bounded & { readonly reason: string })[];
}

/** Who stands back from an organization (回避). */
export interface Bars {
  /** Those who hold a post in it or below it, of those who might judge. */
  readonly appointedIds: readonly string[];
  /** People recused from it or an organization above it. */
  readonly recused: readonly { readonly personId: string; readonly reason: string }[];
}

/** SQL: the organizations from the top of the tree down to this one, by path. */
const upTo = (alias: string) => `array(select left(${alias}.path, 4 * n) from generate_series(1, ${alias}.depth + 1) n)`;

/**
 * SQL, two columns of a statement whose first value is the tenant: who stands back from the organization `o`. Those who might judge have one of
 * the roles at or above one of the places (aliases of organizations), or stand in for somebody who has. It goes from them to
 * their posts, for they are few, while an organization may have any number of posts below it.
 */
export function standingBack(judges: readonly Role[], ...places: readonly string[]): string {
  return `array(
      select json_build_object('personId', a.person_id, 'startsOn', a.starts_on, 'endsOn', a.ends_on)
      from (
        with judges as (
          select g.person_id from app.organizations above join app.role_grants g on g.tenant_id = $1 and g.organization_id = above.id
          where above.tenant_id = $1 and above.path = any(${places.map(upTo).join(" || ")}) and g.role in (${judges.map((role) => `'${role}'`).join(", ")}))
        select person_id from judges
        union select d.delegate_id from judges j join app.delegations d on d.tenant_id = $1 and d.delegator_id = j.person_id
      ) judge
      join app.appointments a on a.tenant_id = $1 and a.person_id = judge.person_id
      join app.organizations post on post.tenant_id = $1 and post.id = a.organization_id
      where post.path >= o.path and post.path < o.path || '~') as appointments,
    array(
      select json_build_object('personId', z.person_id, 'startsOn', z.starts_on, 'endsOn', z.ends_on, 'reason', z.reason)
      from app.organizations above join app.recusals z on z.tenant_id = $1 and z.organization_id = above.id
      where above.tenant_id = $1 and above.path = any(${upTo("o")})) as recusals`;
}

/** Who stands back on a day. */
export function barsOn(today: string, { appointments, recusals }: StoredBars): Bars {
  const live = (bounded: Bounded) => covers(bounded, today);
  return {
    appointedIds: appointments.filter(live).map(({ personId }) => personId),
    recused: recusals.filter(live).map(({ personId, reason }) => ({ personId, reason })),
  };
}
