import type { Weight } from "../../finding/weight.js";
import type { Text } from "../../locale.js";
import type { MessageParams, MessageValue } from "../../messages.js";
import type { PlanContent } from "../content.js";
import type { Anchor, PlanSection } from "../section.js";
import type { PreCheckContext } from "./context.js";
import type { ParameterDescriptions, ParameterValues } from "./parameter.js";

/** Numbers of the rules, as in the domain's list of pre-checks. */
export type RuleCode =
  | "R01"
  | "R02"
  | "R03"
  | "R04"
  | "R05"
  | "R06"
  | "R07"
  | "R08"
  | "R09"
  | "R10"
  | "R11"
  | "R12"
  | "R13"
  | "R14"
  | "R15"
  | "R16"
  | "R17";

/** One place where a rule failed; `explain` puts it into words. */
export interface PreCheckFinding {
  readonly anchor: Anchor;
  /** `R06.GAP`: the rule and one of its messages. */
  readonly messageCode: string;
  readonly params: Readonly<Record<string, MessageValue>>;
}

/** Why a place failed and what to do about it; both may use the same placeholders. */
export interface PreCheckMessage {
  readonly why: Text;
  readonly remedy: Text;
}

type Messages = Readonly<Record<string, PreCheckMessage>>;

/** Notes a failure; the params are those that the message's Chinese `why` names. */
export type Report<M extends Messages> = <Name extends keyof M & string>(
  message: Name,
  anchor: Anchor,
  params: MessageParams<M[Name]["why"]["zh"]>,
) => void;

/** What a rule looks at. */
export interface CheckInput<P extends ParameterDescriptions> {
  readonly content: PlanContent;
  readonly context: PreCheckContext;
  readonly parameters: ParameterValues<P>;
}

/** A pre-check as its file defines it. */
export interface RuleDefinition<P extends ParameterDescriptions, M extends Messages> {
  readonly code: RuleCode;
  readonly title: Text;
  /** The practice or rule that asks for this, and its sentence. */
  readonly source: Text;
  /** What a campaign starts with. */
  readonly weight: Weight;
  readonly parameters: P;
  readonly messages: M;
  readonly check: (input: CheckInput<P>, report: Report<M>) => void;
}

/** A pre-check as the registry runs it. */
export interface Rule extends Omit<RuleDefinition<ParameterDescriptions, Messages>, "check"> {
  check(
    input: CheckInput<ParameterDescriptions>,
    report: (message: string, anchor: Anchor, params: Readonly<Record<string, MessageValue>>) => void,
  ): void;
}

/** Defines a pre-check. Its check is typed by its own parameters and messages; the registry runs all alike, hence the cast. */
export function rule<const P extends ParameterDescriptions, const M extends Messages>(definition: RuleDefinition<P, M>): Rule {
  return definition as unknown as Rule;
}

/** An anchor at a section, a row of it, or a field of the row. */
export function at(section: PlanSection, rowId: string | null = null, field: string | null = null): Anchor {
  return { section, rowId, field };
}
