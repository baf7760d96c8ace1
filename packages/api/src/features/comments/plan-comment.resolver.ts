import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import { addComment, removeComment } from "./plan-comment.commands.js";
import { PlanComment } from "./plan-comment.entity.js";
import { AddCommentInput, CommentPayload, RemoveCommentInput } from "./plan-comment.inputs.js";

@Resolver(() => PlanComment)
export class PlanCommentResolver {
  @FieldResolver(() => [ViewerStep], { description: "What can be done with the comment, and whether the viewer can do it now." })
  viewerSteps(@Root() comment: PlanComment, @Ctx() ctx: Context) {
    return viewerSteps(ctx, null, comment, [
      { action: "comment.remove", refused: ({ removedAt }) => (removedAt === null ? null : { code: "COMMENT_REMOVED" }) },
    ]);
  }

  @Mutation(() => CommentPayload, { description: "Says something about a plan, and tells those who are mentioned." })
  addComment(@Arg("input", () => AddCommentInput) input: AddCommentInput, @Ctx() ctx: Context) {
    return ctx.run(addComment, input);
  }

  @Mutation(() => CommentPayload, { description: "Takes the words of one's own comment back; that there was one stays." })
  removeComment(@Arg("input", () => RemoveCommentInput) input: RemoveCommentInput, @Ctx() ctx: Context) {
    return ctx.run(removeComment, input);
  }
}
