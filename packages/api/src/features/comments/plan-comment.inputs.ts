import { type CommentCircle, commentCircles } from "@duban/schema";
import { Field, InputType, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { One } from "../../platform/select/index.js";
import { Anchor } from "../plans/anchor.entity.js";
import type { Plan } from "../plans/plan.entity.js";
import type { PlanComment } from "./plan-comment.entity.js";

@InputType({ description: "What is said about a plan, and who reads it." })
export class AddCommentInput {
  @Field(() => GlobalId("Plan"), { description: "The plan." }) planId!: string;
  @Field(() => commentCircles.members, { description: "Who reads it." }) circle!: CommentCircle;
  @Field(() => String, { description: "What it says." }) text!: string;
  @Field(() => Anchor, { nullable: true, description: "What in the latest version it speaks of; left out for the plan as a whole." })
  anchor?: Anchor | null;
  @Field(() => [GlobalId("Person")], { defaultValue: [], description: "Who is told of it: up to twenty of the plan's `possibleMentions`." })
  mentionedPersonIds!: string[];
}

@InputType({ description: "The comment whose words are taken back." })
export class RemoveCommentInput {
  @Field(() => GlobalId("PlanComment"), { description: "The comment." }) commentId!: string;
}

/** What a mutation of a comment answers with. */
@ObjectType({ simpleResolvers: true, description: "The comment and its plan after the change, or why nothing was changed." })
export class CommentPayload extends Payload {
  commentId?: string;
  planId?: string;

  @One<PlanComment>("PlanComment", "commentId", { description: "The comment after the change." })
  comment!: PlanComment | null;

  @One<Plan>("Plan", "planId", { description: "Its plan." })
  plan!: Plan | null;
}
