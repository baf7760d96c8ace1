import { enumeration, type ValueOf } from "../enumeration.js";
import type { ProblemResponse } from "../plan/content.js";
import { type StateOf, workflow } from "../workflow.js";

/**
 * How what an approved plan says about a problem stands on the ledger: it waits while nobody answers for the problem, or while somebody
 * checks whether it is resolved; it lapses when an amendment takes the answer out of the plan.
 */
export const planAnswerWorkflow = workflow({
  initial: "WAITING",
  steps: {
    join: { from: ["WAITING", "JOINED", "LAPSED"], to: "JOINED" },
    wait: { from: ["WAITING", "JOINED", "LAPSED"], to: "WAITING" },
    lapse: { from: ["WAITING", "JOINED"], to: "LAPSED" },
  },
});

export type PlanAnswerState = StateOf<typeof planAnswerWorkflow>;

export const planAnswerStates = enumeration<PlanAnswerState>({
  WAITING: ["待接入", "Waiting"],
  JOINED: ["已接入", "Joined"],
  LAPSED: ["方案已不再应答", "No longer in the plan"],
});

/** In what the plan and the ledger may say different things about a problem. */
export const planAnswerParts = enumeration({
  LEADING_EXECUTIVE: ["挂帅领导", "Leading executive"],
  LEAD_DEPARTMENT: ["牵头部门", "Lead department"],
  RESPONSIBLE_PERSON: ["责任人", "Responsible person"],
  OWNERS: ["措施责任人", "Owners of measures"],
  CRITERIA: ["销号标准", "Close-out criteria"],
  DEADLINE: ["期限", "Deadline"],
});

export type PlanAnswerPart = ValueOf<typeof planAnswerParts>;

/** What is done about a difference: the ledger takes the plan's words over, or keeps its own. */
export const differenceChoices = enumeration({
  TAKE_OVER: ["按方案更新", "Take the plan's"],
  KEEP: ["保留台账", "Keep the ledger's"],
});

export type DifferenceChoice = ValueOf<typeof differenceChoices>;

/** What is kept of a plan's response while it stands on the ledger. */
export type SaidInPlan = Pick<
  ProblemResponse,
  "leadingExecutive" | "leadDepartment" | "responsiblePerson" | "endsOn" | "funds" | "criteria" | "measures"
>;

/** What the ledger says of the same problem. Names stand in both languages. */
export interface SaidOnLedger {
  readonly deadline: string;
  readonly leadingExecutive: readonly string[];
  readonly leadDepartment: readonly string[];
  readonly responsiblePerson: readonly string[];
  readonly criteria: readonly string[];
  /** Of measures that came from the plan and are not done: the row of the plan, and who does it. */
  readonly owners: readonly { readonly rowId: string; readonly names: readonly string[] }[];
}

/** Where the plan and the ledger say different things, in the words of each. */
export interface PlanDifference {
  readonly part: PlanAnswerPart;
  readonly plan: string;
  readonly ledger: string;
}

const between = "；";

/** "吴一帆（安环部副经理）" and "吴一帆" are the same name. */
export function bareName(name: string): string {
  return name.replace(/[（(].*?[）)]/g, "").trim();
}

/** Everything in which the two differ; that one of them says nothing is no difference. */
export function planDifferences(said: SaidInPlan, ledger: SaidOnLedger): PlanDifference[] {
  const found: PlanDifference[] = [];
  const people = {
    LEADING_EXECUTIVE: "leadingExecutive",
    LEAD_DEPARTMENT: "leadDepartment",
    RESPONSIBLE_PERSON: "responsiblePerson",
  } as const;
  for (const [part, field] of Object.entries(people) as [keyof typeof people, (typeof people)[keyof typeof people]][]) {
    if (ledger[field].length > 0 && !isNamed(said[field], ledger[field]))
      found.push({ part, plan: said[field].trim(), ledger: ledger[field][0] ?? "" });
  }
  const owners = ledger.owners.flatMap(({ rowId, names }) => {
    const owner = said.measures.find(({ id }) => id === rowId)?.owner ?? "";
    return isNamed(owner, names) ? [] : [{ plan: owner.trim(), ledger: names[0] ?? "" }];
  });
  if (owners.length > 0)
    found.push({ part: "OWNERS", plan: listed(owners.map(({ plan }) => plan)), ledger: listed(owners.map((one) => one.ledger)) });
  const criteria = wordsOf(said.criteria);
  if (criteria.length > 0 && ledger.criteria.length > 0 && listed(criteria) !== listed(ledger.criteria)) {
    found.push({ part: "CRITERIA", plan: listed(criteria), ledger: listed(ledger.criteria) });
  }
  const ends = [said.endsOn, ...said.measures.map(({ endsOn }) => endsOn)].filter((end) => end !== null).toSorted();
  const last = ends.at(-1);
  if (last !== undefined && last > ledger.deadline) found.push({ part: "DEADLINE", plan: last, ledger: ledger.deadline });
  return found;
}

/** The words of criteria that say anything. */
export function wordsOf(criteria: readonly { readonly text: string }[]): string[] {
  return criteria.map(({ text }) => text.trim()).filter((text) => text !== "");
}

function isNamed(words: string, names: readonly string[]): boolean {
  const name = bareName(words);
  return name === "" || names.includes(name);
}

function listed(words: readonly string[]): string {
  return [...new Set(words)].join(between);
}
