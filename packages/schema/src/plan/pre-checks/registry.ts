import { problemsAnswered } from "./r01-problems-answered.js";
import { responsibilityNamed } from "./r02-responsibility-named.js";
import { datesInOrder } from "./r03-dates-in-order.js";
import { typeFitsDates } from "./r04-type-fits-dates.js";
import { milestonesOpen } from "./r05-milestones-open.js";
import { workTableFull } from "./r06-work-table-full.js";
import { wordingMeasurable } from "./r07-wording-measurable.js";
import { goalAndCriteria } from "./r08-goal-and-criteria.js";
import { causeGiven } from "./r09-cause-given.js";
import { siblingsConsidered } from "./r10-siblings-considered.js";
import { textOfItsOwn } from "./r11-text-of-its-own.js";
import { fundsAndContingency } from "./r12-funds-and-contingency.js";
import { commitmentSigned } from "./r13-commitment-signed.js";
import { scheduleFeasible } from "./r14-backward-schedule.js";
import { slipsExplained } from "./r15-slips-explained.js";
import { scopeAndKeyPeople } from "./r16-scope-and-key-people.js";
import { guidanceStaffing } from "./r17-guidance-staffing.js";
import type { Rule, RuleCode } from "./rule.js";

/** Every pre-check there is, by number. */
export const preCheckRules: readonly Rule[] = [
  problemsAnswered,
  responsibilityNamed,
  datesInOrder,
  typeFitsDates,
  milestonesOpen,
  workTableFull,
  wordingMeasurable,
  goalAndCriteria,
  causeGiven,
  siblingsConsidered,
  textOfItsOwn,
  fundsAndContingency,
  commitmentSigned,
  scheduleFeasible,
  slipsExplained,
  scopeAndKeyPeople,
  guidanceStaffing,
];

const byCode = new Map<string, Rule>(preCheckRules.map((rule) => [rule.code, rule]));

/** The rule of a number. */
export function preCheckRule(code: RuleCode): Rule;
/** The rule of a number that came from outside; undefined when there is none. */
export function preCheckRule(code: string): Rule | undefined;
export function preCheckRule(code: string): Rule | undefined {
  return byCode.get(code);
}
