import { hierarchy, partition } from "d3-hierarchy";

/** The shades of the strip by the share that is overdue. */
export const shares = ["0", "5", "10", "20", "more"] as const;

export type Share = (typeof shares)[number];

/** A unit as the strip knows it: what its width and its shade stand for. */
export interface StripUnit {
  id: string;
  name: string;
  nameEn: string;
  /** Plans that were asked for, or open problems. */
  all: number;
  overdue: number;
}

/** A unit with what is below it. */
export interface StripBranch extends StripUnit {
  below: readonly StripBranch[];
}

/** One unit in the strip, in parts of the whole width. */
export interface StripCell {
  unit: StripUnit;
  /** 0 for the upper line. */
  line: number;
  left: number;
  width: number;
  share: Share;
}

/** The shade of a share between 0 and 1. */
export function shareOf({ all, overdue }: Pick<StripUnit, "all" | "overdue">): Share {
  const share = all === 0 ? 0 : overdue / all;
  if (share === 0) return "0";
  if (share < 0.05) return "5";
  if (share < 0.1) return "10";
  return share < 0.2 ? "20" : "more";
}

/** The two levels below the top, each unit as wide as what it counts. */
export function stripCells(top: StripBranch): StripCell[] {
  const counted = (units: readonly StripBranch[]): StripBranch[] =>
    units.filter(({ all }) => all > 0).map((unit) => ({ ...unit, below: counted(unit.below) }));
  // A unit's figure counts what is its own too, so that what is below it may take up less than its whole width.
  const root = hierarchy<StripBranch>({ ...top, below: counted(top.below) }, ({ below }) => [...below]).each((node) =>
    Object.assign(node, { value: node.data.all }),
  );
  return partition<StripBranch>()(root)
    .descendants()
    .slice(1)
    .map(({ data, depth, x0, x1 }) => ({ unit: data, line: depth - 1, left: x0, width: x1 - x0, share: shareOf(data) }));
}
