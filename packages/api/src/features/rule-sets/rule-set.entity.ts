import { type Weight, weights } from "@duban/schema";
import { Field, Int, ObjectType } from "type-graphql";
import { Column } from "typeorm";
import { Noun, TenantEntity } from "../../platform/select/index.js";

/** A value that sharpens or softens a rule. */
@ObjectType({ simpleResolvers: true, description: "A value that sharpens or softens a rule." })
export class RuleParameter {
  @Field(() => String, { description: "Which value of the rule." }) name!: string;
  @Field(() => String, { description: "The value as text; lists are separated by commas." }) value!: string;
}

/** How a campaign applies one pre-check rule. */
@ObjectType({ simpleResolvers: true, description: "How a campaign applies one pre-check rule." })
export class RuleSetting {
  @Field(() => String, { description: "The rule, such as R16." }) rule!: string;
  @Field(() => Boolean, { description: "Whether it is applied." }) enabled!: boolean;
  @Field(() => weights.members, { description: "Whether a failure keeps the plan from being submitted and approved." }) weight!: Weight;
  @Field(() => [RuleParameter], { description: "Its parameters." }) parameters!: RuleParameter[];
}

/** A version of a campaign's pre-check rules. It never changes: a plan version names the one that judged it. */
@Noun("rule_sets", { description: "A version of a campaign's pre-check rules; it never changes." })
export class RuleSet extends TenantEntity {
  @Column("uuid") campaignId!: string;

  @Field(() => Int, { description: "Counted from 1 within the campaign." })
  @Column("integer")
  version!: number;

  @Field(() => [RuleSetting], { description: "Every rule of the product, in order." })
  @Column("jsonb")
  rules!: RuleSetting[];

  @Column("uuid", { nullable: true }) createdById!: string | null;

  @Field(() => Date, { description: "Since when it is in force." })
  @Column("timestamptz")
  createdAt!: Date;
}
