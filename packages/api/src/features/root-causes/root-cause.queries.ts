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

/** As what a problem is counted, and under which theme. */
export function countedUnder(problem: Row<Problem>): Sql {
  return sql`json_build_array(${problem.theme}, ${countedAs(problem)})::text`;
}

/** The figures of each theme from how many problems are counted under it as what. */
export function themeFigures(counts: Readonly<Record<string, number>>): ThemeFigures[] {
  const themes = new Map<string, Record<string, number>>();
  for (const [key, count] of Object.entries(counts)) {
    const [theme, counted] = JSON.parse(key) as [string, string];
    themes.set(theme, { ...themes.get(theme), [counted]: count });
  }
  return [...themes].map(([theme, { RED = 0, YELLOW = 0, GREEN = 0, DONE = 0 }]) => ({
    ...{ theme, total: RED + YELLOW + GREEN + DONE, overdue: RED, dueSoon: YELLOW, onTime: GREEN, closed: DONE },
    light: RED > 0 ? "RED" : YELLOW > 0 ? "YELLOW" : GREEN > 0 || DONE === 0 ? "GREEN" : "DONE",
  }));
}
