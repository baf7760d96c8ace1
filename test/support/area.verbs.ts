import type { Actor } from "./actor.js";
import type { Outcome } from "./outcome.js";

// What units answer when areas are compared with reality, over HTTP.

interface Named {
  readonly id: string;
}

/** How a unit stands in an area, as whoever asks sees it. */
export interface CellSeen {
  readonly aspectId: string;
  readonly area: string;
  readonly state: string;
  readonly problemCount: number;
  readonly reason: string;
  readonly version: number;
}

/** A unit with its cells. */
export interface UnitSeen {
  readonly organization: { readonly id: string; readonly code: string };
  readonly viewerCompares: boolean;
  readonly areaCells: readonly CellSeen[];
}

interface SheetPage {
  readonly comparedUnits: {
    readonly edges: readonly { readonly node: UnitSeen }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

const unit = "organization { id code } viewerCompares areaCells(ledgerId: $ledgerId) { aspectId area state problemCount reason version }";

/** The units of a ledger's sheet, page by page, so many at once. */
export async function sheetSeenBy(actor: Actor, ledger: Named, more: { open?: boolean; first?: number } = {}): Promise<UnitSeen[]> {
  const units: UnitSeen[] = [];
  let after: string | null = null;
  for (;;) {
    const { comparedUnits }: SheetPage = await actor.sees<SheetPage>(
      `query ($ledgerId: ID!, $open: Boolean, $first: Int, $after: String) {
        comparedUnits(ledgerId: $ledgerId, open: $open, first: $first, after: $after) { edges { node { ${unit} } } pageInfo { hasNextPage endCursor } } }`,
      { ledgerId: ledger.id, first: 50, after, ...more },
    );
    units.push(...comparedUnits.edges.map(({ node }) => node));
    if (!comparedUnits.pageInfo.hasNextPage) return units;
    after = comparedUnits.pageInfo.endCursor;
  }
}

/** A cell of a sheet. */
export async function cellSeenBy(actor: Actor, ledger: Named, organization: Named, area: string): Promise<CellSeen> {
  const units = await sheetSeenBy(actor, ledger);
  const cell = units.find((one) => one.organization.id === organization.id)?.areaCells.find((one) => one.area === area);
  if (!cell) throw new Error(`${actor.name} does not see the cell`);
  return cell;
}

/** Answers for a unit in an area. */
export function compares(
  actor: Actor,
  ledger: Named,
  organization: Named,
  { aspectId, version }: Pick<CellSeen, "aspectId" | "version">,
  verdict: "NO_PROBLEM" | "NOT_APPLICABLE" | null,
  reason = "",
): Promise<Outcome<{ unit: { id: string } }>> {
  const input = { ledgerId: ledger.id, organizationId: organization.id, aspectId, verdict, reason, expectedVersion: version };
  return actor.tries("compareArea", input, "unit { id }");
}

/** How far a ledger's comparison is. */
export async function comparisonOf(actor: Actor, { id }: Named): Promise<Record<string, number>> {
  const { node } = await actor.sees<{ node: { comparison: Record<string, number> } }>(
    "query ($id: ID!) { node(id: $id) { ... on Ledger { comparison { units doneUnits cells problems noProblem notApplicable open } } } }",
    { id },
  );
  return node.comparison;
}
