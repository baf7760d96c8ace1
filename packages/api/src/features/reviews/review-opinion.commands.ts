import { opinionWorkflow, planWorkflow } from "@duban/schema";
import { endOfDay } from "../../platform/clock.js";
import { command } from "../../platform/command.js";
import { Refusal, refuseAll } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { exists, sql } from "../../platform/select/index.js";
import { requireStep } from "../../platform/step.js";
import type { Transaction } from "../../platform/transaction.js";
import { Person } from "../people/person.entity.js";
import { Plan } from "../plans/plan.entity.js";
import { inOtherHands } from "./review-handover.queries.js";
import { ReviewOpinion } from "./review-opinion.entity.js";
import type { AskOpinionInput, GiveOpinionInput, WithdrawOpinionInput } from "./review-opinion.inputs.js";
import { lapsed, lockOpinion } from "./review-opinion.queries.js";
import { presentRound } from "./review-round.queries.js";
import { mayAdvise } from "./reviewing-side.queries.js";

const longestWords = 2_000;

/** Asks somebody who reads the plan anyway for an opinion until a day; whoever has the review in hand asks. */
export const askOpinion = command({
  action: "opinion.ask",
  subject: (tx, input: AskOpinionInput) => tx.lock(Plan, input.planId),
  async run(tx, plan, input) {
    requireStep(planWorkflow, "return", plan.state);
    refuseAll([inOtherHands((await presentRound(tx, plan)).reviewerId, tx.actor.personId)]);
    const { id: askedId } = await adviserOf(tx, plan, input.personId);
    const checks = new InputChecks();
    const question = checks.text("question", input.question, longestWords);
    if (input.dueOn < tx.today) checks.refuse("dueOn", { code: "OPINION_DUE_PAST", params: { today: tx.today } });
    checks.done();
    const { id: planId, round, level } = plan;
    const pending = await tx.find(ReviewOpinion, { planId, round, level, askedId, state: "PENDING" });
    if (pending.length > 0) throw new Refusal("OPINION_PENDING", {}, ["input", "personId"]);
    const dueAt = endOfDay(input.dueOn);
    const opinion = await tx.insert(ReviewOpinion, {
      ...{ planId, round, level, askedId, question, dueAt },
      state: opinionWorkflow.initial,
      askedById: tx.actor.personId,
      askedAt: tx.now,
      words: "",
    });
    tx.emit("plan.opinionAsked", plan, { round, dueAt, personIds: [askedId] });
    return { opinionId: opinion.id, planId };
  },
});

/** Gives the opinion, once; whoever asked is told. */
export const giveOpinion = command({
  action: "opinion.give",
  subject: (tx, input: GiveOpinionInput) => lockOpinion(tx, input.opinionId),
  async run(tx, opinion, input) {
    refuseAll([lapsed(opinion)]);
    requireStep(opinionWorkflow, "give", opinion.state);
    const plan = await tx.lock(Plan, opinion.planId);
    const checks = new InputChecks();
    const words = checks.text("words", input.words, longestWords);
    checks.done();
    await tx.step(opinionWorkflow, "give", opinion, { verdict: input.verdict, words, closedAt: tx.now });
    const { reviewerId } = await presentRound(tx, plan);
    const personIds = [...new Set([opinion.askedById, reviewerId ?? opinion.askedById])];
    tx.emit("plan.opinionGiven", plan, { round: opinion.round, personIds });
    return { opinionId: opinion.id, planId: plan.id };
  },
});

/** Asks no more; whoever was asked is told. */
export const withdrawOpinion = command({
  action: "opinion.withdraw",
  subject: (tx, input: WithdrawOpinionInput) => lockOpinion(tx, input.opinionId),
  async run(tx, opinion) {
    await tx.step(opinionWorkflow, "withdraw", opinion, { closedAt: tx.now });
    const plan = await tx.lock(Plan, opinion.planId);
    tx.emit("plan.opinionWithdrawn", plan, { round: opinion.round, personIds: [opinion.askedId] });
    return { opinionId: opinion.id, planId: plan.id };
  },
});

/** The person, if one whom the asker could have found in the list of possible advisers. */
async function adviserOf(tx: Transaction, plan: Plan, personId: string): Promise<Person> {
  await tx.see(Person, personId);
  const [adviser] = await tx.look(
    Person,
    (person) => sql`${person.id} = ${personId}
      and ${exists<Plan>("Plan", (row) => sql`${row.id} = ${plan.id} and ${mayAdvise(person, row)}`)}`,
  );
  if (!adviser) throw new Refusal("ADVISER_UNFIT", {}, ["input", "personId"]);
  return adviser;
}
