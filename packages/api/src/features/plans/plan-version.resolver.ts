import { completeContent, coverageOf, difference } from "@duban/schema";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { Fault } from "../../platform/errors.js";
import { PlanChange } from "./plan-change.entity.js";
import { PlanCoverage } from "./plan-coverage.entity.js";
import { PlanVersion } from "./plan-version.entity.js";
import { contentBefore, versionContent, versionKey } from "./plan-version.queries.js";
import { inWords, PreCheckResult } from "./pre-check.entity.js";
import { problemsOf } from "./pre-check.queries.js";

@Resolver(() => PlanVersion)
export class PlanVersionResolver {
  @FieldResolver(() => [PreCheckResult], { description: "What the automatic rules said when it was submitted." })
  preChecks(@Root() version: PlanVersion, @Ctx() ctx: Context) {
    return inWords(version.preChecks, ctx.locale);
  }

  @FieldResolver(() => PlanCoverage, { description: "The problems handed down against its items: holes and orphans at a glance." })
  async coverage(@Root() version: PlanVersion, @Ctx() ctx: Context) {
    return coverageOf(version.content, await problemsOf(ctx, version.planId, version.content));
  }

  @FieldResolver(() => [PlanChange], {
    nullable: true,
    description: "What differs from another version of the plan: row by row, texts word by word; null where there is none before it.",
  })
  async difference(
    @Arg("from", () => Int, {
      nullable: true,
      description: "The number of the other version; if left out, the last one before it that was not withdrawn.",
    })
    from: number | null | undefined,
    @Root() version: PlanVersion,
    @Ctx() ctx: Context,
  ) {
    const before = await (from == null
      ? ctx.load(contentBefore, versionKey(version.planId, version.number))
      : ctx.load(versionContent, versionKey(version.planId, from)));
    if (!before && from != null) throw new Fault("NOT_FOUND", { path: ["from"] });
    return before && difference(before, completeContent(version.content));
  }
}
