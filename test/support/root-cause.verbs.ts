import type { Actor } from "./actor.js";
import type { Outcome } from "./outcome.js";

// What is said about what comes from what, over HTTP.

interface Named {
  readonly id: string;
}

/** A theme or a problem, as an end of a link. */
export type End = { readonly themeId: string } | { readonly problemId: string };

/** A link as whoever acts sees it. */
export interface RootCauseSeen extends Named {
  readonly note: string;
  readonly causeTheme: { readonly name: string } | null;
  readonly causeProblem: { readonly code: string; readonly light: string; readonly progressPercent: number } | null;
  readonly effectTheme: { readonly name: string } | null;
  readonly effectProblem: { readonly code: string; readonly light: string; readonly progressPercent: number } | null;
}

const end = "{ code light progressPercent }";
const rootCause = `id note causeTheme { name } causeProblem ${end} effectTheme { name } effectProblem ${end}`;

export function linksCause(
  actor: Actor,
  campaign: Named,
  cause: End,
  effect: End,
  note = "",
): Promise<Outcome<{ rootCause: RootCauseSeen }>> {
  return actor.tries("linkRootCause", { campaignId: campaign.id, cause, effect, note }, `rootCause { ${rootCause} }`);
}

export function unlinksCause(actor: Actor, { id }: Named): Promise<Outcome<{ rootCause: null }>> {
  return actor.tries("unlinkRootCause", { rootCauseId: id }, "rootCause { id }");
}

/** What comes from what in a campaign, each link in words: `cause → effect`. */
export async function causesIn(actor: Actor, { id }: Named): Promise<string[]> {
  const { campaign } = await actor.sees<{ campaign: { rootCauses: RootCauseSeen[] } | null }>(
    `query ($id: ID!) { campaign(id: $id) { rootCauses { ${rootCause} } } }`,
    { id },
  );
  return (campaign?.rootCauses ?? []).map(inWords);
}

/** What a problem comes from, and what comes from it. */
export async function rootsOf(actor: Actor, code: string): Promise<{ causes: string[]; effects: string[] }> {
  const { problem } = await actor.sees<{ problem: { causes: RootCauseSeen[]; effects: RootCauseSeen[] } }>(
    `query ($code: String!) { problem(code: $code) { causes { ${rootCause} } effects { ${rootCause} } } }`,
    { code },
  );
  return { causes: problem.causes.map(inWords), effects: problem.effects.map(inWords) };
}

/** How far the problems of each theme are. */
export async function themesOf(actor: Actor, { id }: Named) {
  const { themeFigures } = await actor.sees<{ themeFigures: { theme: string; light: string; total: number; closed: number }[] }>(
    "query ($id: ID!) { themeFigures(campaignId: $id) { theme light total closed } }",
    { id },
  );
  return themeFigures;
}

function inWords({ causeTheme, causeProblem, effectTheme, effectProblem }: RootCauseSeen): string {
  return `${causeTheme?.name ?? causeProblem?.code} → ${effectTheme?.name ?? effectProblem?.code}`;
}
