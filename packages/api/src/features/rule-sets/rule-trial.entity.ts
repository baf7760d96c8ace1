import { Field, Int, ObjectType } from "type-graphql";
import { Payload } from "../../platform/payload.js";
import { One } from "../../platform/select/index.js";
import type { Plan } from "../plans/plan.entity.js";
import { PreCheckResult } from "../plans/pre-check.entity.js";

/** What a rule would come to say. */
@ObjectType({
  simpleResolvers: true,
  description: "How many of the plans a rule stops or remarks on, as it is applied now and as it would be.",
})
export class RuleTrialCount {
  @Field(() => String, { description: "The rule, such as R16." }) rule!: string;
  @Field(() => String, { description: "What the rule asks for, in the viewer's language." }) title!: string;
  @Field(() => Int, { description: "Plans that do not meet it as it is applied now." }) failedNow!: number;
  @Field(() => Int, { description: "Plans that would not meet it." }) failedThen!: number;
}

/** A plan of which the tried rules say something else. */
@ObjectType({ simpleResolvers: true, description: "A plan of which the tried rules say something else than those in force." })
export class TriedPlan {
  planId!: string;

  @One<Plan>("Plan", "planId", { description: "The plan." })
  plan!: Plan | null;

  @Field(() => Boolean, { description: "Whether it could not be submitted as the rules are applied now." }) blockedNow!: boolean;
  @Field(() => Boolean, { description: "Whether it could not be submitted under the tried rules." }) blockedThen!: boolean;
  @Field(() => [PreCheckResult], { description: "What the rules would say whose verdict or weight is another one." })
  changed!: PreCheckResult[];
}

/** Rules tried on plans that were submitted already; nothing is changed by it. */
@ObjectType({ simpleResolvers: true, description: "Rules tried on the plans that were submitted last; nothing is changed by it." })
export class RuleTrial {
  @Field(() => Int, {
    description: "Plans that they were tried on, of those that the viewer may read: the latest versions, at most 50, those submitted last.",
  })
  tried!: number;
  @Field(() => Int, { description: "Plans of the campaign that were submitted at all and that the viewer may read." }) submitted!: number;
  @Field(() => Int, { description: "Of the tried ones, those that could not be submitted as the rules are applied now." })
  blockedNow!: number;
  @Field(() => Int, { description: "Of the tried ones, those that could not be submitted under the tried rules." }) blockedThen!: number;
  @Field(() => [RuleTrialCount], { description: "The rules that stop or remark on any, in their order." }) rules!: RuleTrialCount[];
  @Field(() => [TriedPlan], { description: "The plans of which something else is said, those submitted last first." }) plans!: TriedPlan[];
}

/** The payload of a try. */
@ObjectType({ simpleResolvers: true, description: "What came of trying rules, or why they cannot be tried." })
export class RuleTrialPayload extends Payload {
  @Field(() => RuleTrial, { nullable: true, description: "What came of it; null when the rules cannot be applied." })
  trial?: RuleTrial;
}
