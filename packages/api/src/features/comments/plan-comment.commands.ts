import type { CommentCircle } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { every, exists, sql } from "../../platform/select/index.js";
import type { Transaction } from "../../platform/transaction.js";
import { Person } from "../people/person.entity.js";
import type { Anchor } from "../plans/anchor.entity.js";
import { holdsAnchor } from "../plans/anchor.queries.js";
import { Plan } from "../plans/plan.entity.js";
import { PlanVersion } from "../plans/plan-version.entity.js";
import { isOnReviewingSide } from "../reviews/reviewing-side.queries.js";
import { PlanComment } from "./plan-comment.entity.js";
import type { AddCommentInput, RemoveCommentInput } from "./plan-comment.inputs.js";
import { mayBeMentioned } from "./plan-comment.queries.js";

const longestText = 2_000;
const mostMentions = 20;

/** Says something about a plan. Nothing about the plan changes by it, so nobody who decides meanwhile is held up. */
export const addComment = command({
  action: "comment.add",
  subject: (tx, input: AddCommentInput) => tx.see(Plan, input.planId),
  async run(tx, plan, input) {
    if (input.circle === "INTERNAL") await requireReviewingSide(tx, plan);
    const checks = new InputChecks();
    const text = checks.text("text", input.text, longestText);
    if (input.anchor && !(await isInLatestVersion(tx, plan, input.anchor))) checks.refuse("anchor", { code: "ANCHOR_UNKNOWN" });
    checks.done();
    const mentionedIds = await mentioned(tx, plan, input.circle, input.mentionedPersonIds);
    const comment = await tx.insert(PlanComment, {
      planId: plan.id,
      round: plan.round,
      circle: input.circle,
      anchor: input.anchor ? placeOf(input.anchor) : null,
      text,
      mentionedIds,
      authorId: tx.actor.personId,
      writtenAt: tx.now,
      removedAt: null,
    });
    if (mentionedIds.length > 0) tx.emit("plan.mentioned", plan, { personIds: mentionedIds });
    return { commentId: comment.id, planId: plan.id };
  },
});

/** Takes the words of a comment back; that somebody said something stays, and the audit trail keeps what. */
export const removeComment = command({
  action: "comment.remove",
  subject: (tx, input: RemoveCommentInput) => tx.lock(PlanComment, input.commentId),
  async run(tx, comment) {
    if (comment.removedAt !== null) throw new Refusal("COMMENT_REMOVED", {}, ["input", "commentId"]);
    await tx.change(comment, { text: "", mentionedIds: [], removedAt: tx.now });
    return { commentId: comment.id, planId: comment.planId };
  },
});

async function requireReviewingSide(tx: Transaction, { id }: Plan): Promise<void> {
  const [plan] = await tx.look(Plan, (row) => sql`${row.id} = ${id} and ${isOnReviewingSide(row)}`);
  if (!plan) throw new Refusal("CIRCLE_NOT_YOURS", {}, ["input", "circle"]);
}

async function isInLatestVersion(tx: Transaction, plan: Plan, anchor: Anchor): Promise<boolean> {
  const [version] = await tx.find(PlanVersion, { id: plan.latestVersionId ?? "" });
  return version !== undefined && holdsAnchor(version.content, anchor);
}

function placeOf({ section, rowId = null, field = null }: Anchor): Anchor {
  return { section, rowId, field };
}

/** Each once, if all of them would read the comment. */
async function mentioned(tx: Transaction, plan: Plan, circle: CommentCircle, personIds: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(personIds)];
  if (wanted.length === 0) return [];
  const place = ["input", "mentionedPersonIds"];
  if (wanted.length > mostMentions) throw new Refusal("TOO_MANY_ITEMS", { maximum: mostMentions }, place);
  const people = await tx.look(Person, (person) =>
    every(
      sql`${person.id} = any(${wanted}::uuid[])`,
      exists<Plan>("Plan", (row) => sql`${row.id} = ${plan.id} and ${mayBeMentioned(person, row, sql`${circle}`)}`),
    ),
  );
  if (people.length < wanted.length) throw new Refusal("MENTION_UNFIT", {}, place);
  return people.map(({ id }) => id);
}
