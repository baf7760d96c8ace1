import { type CauseLink, circleClosedBy } from "@duban/schema";
import { type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Transaction } from "../../platform/transaction.js";
import type { Campaign } from "../campaigns/campaign.entity.js";
import { Problem } from "../problems/problem.entity.js";
import { countedAs } from "../problems/problem-figures.queries.js";
import type { RootCause } from "./root-cause.entity.js";
import type { ThemeFigures } from "./theme-figures.entity.js";

/** A theme of a campaign, as JSON. */
export function themeOf(campaignId: Sql, themeId: Sql): Sql {
  return sql`(select x from app.campaigns c cross join lateral jsonb_array_elements(c.themes) x
    where c.tenant_id = ${viewer.tenantId} and c.id = ${campaignId} and x ->> 'id' = ${themeId})`;
}

/** What a link leads from and to, whichever of the two it is. */
export function endsOf({ causeThemeId, causeProblemId, effectThemeId, effectProblemId }: RootCause): CauseLink {
  return { cause: causeProblemId ?? causeThemeId ?? "", effect: effectProblemId ?? effectThemeId ?? "" };
}

/** The circle that a link would close among those of its campaign, by the names of what lies on it; null where it closes none. */
export async function circleOf(
  tx: Transaction,
  campaign: Pick<Campaign, "themes">,
  links: readonly RootCause[],
  link: CauseLink,
): Promise<string | null> {
  const circle = circleClosedBy(links.map(endsOf), link);
  if (circle === null) return null;
  const themes = new Map(campaign.themes.map(({ id, name }) => [id, name]));
  const ids = circle.filter((id) => !themes.has(id));
  const problems = new Map(
    (await tx.look(Problem, ({ id }) => sql`${id} = any(${ids}::uuid[])`)).map(({ id, code, title }) => [id, `${code} ${title}`]),
  );
  // What the reader may not see lies on the way without a name.
  return circle.map((id) => themes.get(id) ?? problems.get(id) ?? "…").join(" → ");
}

/** Under which theme a problem is counted, and as what. */
export function countedUnder(problem: Row<Problem>): Sql {
  return sql`json_build_array(${problem.theme}, ${countedAs(problem)})::text`;
}

/** How many problems a theme has, and how many of them are struck off. */
export interface KeptTheme {
  readonly theme: string;
  readonly total: number;
  readonly closed: number;
}

/** What is kept of each theme of a campaign, as far as the viewer may read its problems; rows of `KeptTheme`. */
export function keptThemes(campaignId: string): Sql {
  return sql`select c.value as "theme", coalesce(sum(c.count) filter (where c.facet = 'THEME'), 0)::int as "total",
      coalesce(sum(c.count) filter (where c.facet = 'THEME_DONE'), 0)::int as "closed"
    from ${viewer.ranges("problem.read")} as g(low, high) join app.problem_facets c on c.tenant_id = ${viewer.tenantId}
      and c.facet in ('THEME', 'THEME_DONE') and c.path >= g.low and c.path <= g.high and c.campaign_id = ${campaignId}::uuid
    group by c.value having sum(c.count) > 0`;
}

/** The figures of each theme from what is kept of it, and from how many problems are late, counted under it by their light. */
export function themeFigures(themes: readonly KeptTheme[], late: Readonly<Record<string, number>>): ThemeFigures[] {
  const byTheme = new Map<string, Record<string, number>>();
  for (const [key, count] of Object.entries(late)) {
    const [theme, light] = JSON.parse(key) as [string, string];
    byTheme.set(theme, { ...byTheme.get(theme), [light]: count });
  }
  return themes.map(({ theme, total, closed }) => {
    const { RED: overdue = 0, YELLOW: dueSoon = 0 } = byTheme.get(theme) ?? {};
    // The two are counted one after the other, so a problem may be struck off in between.
    const onTime = Math.max(0, total - closed - overdue - dueSoon);
    const light = overdue > 0 ? "RED" : dueSoon > 0 ? "YELLOW" : onTime > 0 ? "GREEN" : "DONE";
    return { theme, total: overdue + dueSoon + onTime + closed, overdue, dueSoon, onTime, closed, light };
  });
}
