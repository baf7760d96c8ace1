import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { Plan } from "./plan.entity.js";
import { SimilarPlan } from "./similar-plan.entity.js";
import { similarPlans } from "./similar-plan.queries.js";

@Resolver(() => Plan)
export class SimilarPlanResolver {
  @FieldResolver(() => [SimilarPlan], {
    description:
      "Other plans of the campaign that say much of what the latest version says, among those that the viewer may read; none where the campaign has rule R11 switched off.",
  })
  similarPlans(@Root() plan: Plan, @Ctx() ctx: Context) {
    return similarPlans(ctx, ctx.actor, plan.id);
  }
}
