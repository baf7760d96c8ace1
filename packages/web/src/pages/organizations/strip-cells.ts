import { hierarchy, partition } from "d3-hierarchy";
import type { TreeTop, TreeUnit } from "./supervision-queries";

/** The shades of the strip by the share of plans that is overdue. */
export const shares = ["0", "5", "10", "20", "more"] as const;

export type Share = (typeof shares)[number];

/** One unit in the strip, in parts of the whole width. */
export interface StripCell {
  unit: TreeUnit;
  /** 0 for the upper line. */
  line: number;
  left: number;
  width: number;
  share: Share;
}

interface Branch {
  unit: TreeUnit;
  below: readonly Branch[];
}

/** The shade of a share between 0 and 1. */
export function shareOf({ asked, overdue }: { asked: number; overdue: number }): Share {
  const share = asked === 0 ? 0 : overdue / asked;
  if (share === 0) return "0";
  if (share < 0.05) return "5";
  if (share < 0.1) return "10";
  return share < 0.2 ? "20" : "more";
}

/** The two levels below the top, each unit as wide as the plans that it was asked for. */
export function stripCells(top: TreeTop): StripCell[] {
  const asked = (units: readonly Branch[]) => units.filter(({ unit }) => unit.planFigures.asked > 0);
  const tree: Branch = {
    unit: top,
    below: asked(
      top.children.edges.map(({ node }) => ({
        unit: node,
        below: asked(node.children.edges.map((edge) => ({ unit: edge.node, below: [] }))),
      })),
    ),
  };
  // A unit's figure counts its own plan too, so that what is below it may take up less than its whole width.
  const root = hierarchy(tree, ({ below }) => [...below]).each((node) => Object.assign(node, { value: node.data.unit.planFigures.asked }));
  return partition<Branch>()(root)
    .descendants()
    .slice(1)
    .map(({ data, depth, x0, x1 }) => ({
      unit: data.unit,
      line: depth - 1,
      left: x0,
      width: x1 - x0,
      share: shareOf(data.unit.planFigures),
    }));
}
