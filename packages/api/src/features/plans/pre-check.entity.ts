import { explain, type PreCheckResult as Judgement, type Locale, preCheckRule, textIn, type Weight, weights } from "@duban/schema";
import { Field, ObjectType } from "type-graphql";
import { Anchor } from "./anchor.entity.js";

/** One place where a rule is not met. */
@ObjectType({ simpleResolvers: true, description: "One place where a rule is not met." })
export class PreCheckFinding {
  @Field(() => Anchor, { description: "The place." }) anchor!: Anchor;
  @Field(() => String, { description: "What is wrong there, in the viewer's language." }) why!: string;
  @Field(() => String, { description: "What to do about it, in the viewer's language." }) remedy!: string;
}

/** What one rule says about a plan. */
@ObjectType({ simpleResolvers: true, description: "What one automatic rule says about a plan." })
export class PreCheckResult {
  @Field(() => String, { description: "The rule, such as R16." }) rule!: string;
  @Field(() => weights.members, { description: "Whether a failure stands in the way." }) weight!: Weight;
  @Field(() => Boolean, { description: "Whether the plan meets the rule." }) passed!: boolean;
  @Field(() => [PreCheckFinding], { description: "Where it does not." }) findings!: PreCheckFinding[];
  @Field(() => String, { description: "Where the rule comes from, in the viewer's language." }) source!: string;
  @Field(() => String, { description: "What the rule asks for, in the viewer's language." }) title!: string;
}

/** Puts what the rules said into the viewer's words; a stored result holds none, so it reads well in every language. */
export function inWords(judgements: readonly Judgement[], locale: Locale): PreCheckResult[] {
  return judgements.map(({ rule, weight, passed, findings }) => {
    const { title, source } = preCheckRule(rule);
    return {
      rule,
      weight,
      passed,
      findings: findings.map((finding) => ({ anchor: finding.anchor, ...explain(finding, locale) })),
      source: textIn(source, locale),
      title: textIn(title, locale),
    };
  });
}
