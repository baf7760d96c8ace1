import { OperatorError } from "../../platform/operator-error.js";

/** How large a group is wanted. */
export interface WantedSize {
  readonly organizations: number;
  readonly problems?: number | undefined;
  readonly plans?: number | undefined;
  /** Levels of the tree. */
  readonly depth?: number | undefined;
  /** The code of the group. */
  readonly code?: string | undefined;
}

/** How large a group is made. */
export interface Size {
  readonly organizations: number;
  readonly problems: number;
  readonly plans: number;
  /** Organizations on each level of the tree, the top first; those of the last level are spread evenly below the one above. */
  readonly levels: readonly number[];
  /** How many each organization has below it, but for those of the last two levels. */
  readonly fanOut: number;
}

/** Each has one plan of each participant, and the participants are different ones. */
export const campaignCount = 3;

/** Problems that each plan speaks of; so many are handed down at least. */
const answeredProblems = 3;

/** Levels of which the tree gets wider; more of them stand above as a chain. */
const wideLevels = 5;
const bounds = { organizations: [100, 200_000], problems: [0, 5_000_000], plans: [campaignCount, 1_000_000], depth: [3, 20] } as const;

/** The size that is meant by what was said of it; refuses one that makes no group. */
export function sizeOf({ organizations, problems, plans, depth = wideLevels }: WantedSize): Size {
  within("--organizations", organizations, bounds.organizations);
  within("--depth", depth, bounds.depth);
  const size = {
    organizations,
    problems: problems ?? Math.min(organizations * 100, 1_000_000),
    plans: plans ?? Math.floor(Math.min(organizations * 2.4, 24_000)),
  };
  within("--plans", size.plans, [campaignCount, Math.min(bounds.plans[1], campaignCount * (organizations - 1))]);
  within("--problems", size.problems, [answeredProblems * size.plans, bounds.problems[1]]);
  return { ...size, plans: size.plans - (size.plans % campaignCount), ...shapeOf(organizations, depth) };
}

/** Grows by the same factor from level to level and a little faster at first, as groups do: 1, 12, 144, 1,728 and 8,115 of 10,000. */
function shapeOf(organizations: number, depth: number): Pick<Size, "levels" | "fanOut"> {
  const wide = Math.min(depth, wideLevels);
  const fanOut = Math.round(organizations ** (1 / (wide - 1)) * 1.2);
  const chain = Array.from({ length: depth - wide }, () => 1);
  const upper = [...chain, ...Array.from({ length: wide - 1 }, (_, level) => fanOut ** level)];
  const above = upper.reduce((sum, count) => sum + count, 0);
  return { fanOut, levels: [...upper, organizations - above] };
}

function within(option: string, value: number, [least, most]: readonly [number, number]): void {
  if (value < least || value > most) throw new OperatorError(`${option} is a number from ${least} to ${most}.`);
}
