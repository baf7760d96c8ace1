import { handOverWorkflow } from "@duban/schema";
import { Refusal, refuseAll } from "../../platform/errors.js";
import type { Transaction } from "../../platform/transaction.js";
import { Organization } from "../organizations/organization.entity.js";
import { Problem } from "../problems/problem.entity.js";
import { type ProblemPlace, problemPlace } from "../problems/problem-place.queries.js";
import { whyNotHandedOver } from "../problems/problem-steps.queries.js";
import { HandOver } from "../responsibilities/hand-over.entity.js";
import { whyUnfitSuccessor } from "../responsibilities/hand-over-fit.queries.js";
import { notInOffice, type PostHolder, postHolders } from "../responsibilities/post-holder.queries.js";
import type { PreparedAct } from "./bulk-act.js";
import { requiredReason } from "./course.acts.js";
import type { ChangeProblemsInput } from "./problem-bulk.inputs.js";

/** Names one successor for a responsibility of all the problems, and asks for their yes to each. */
export async function handingOver(tx: Transaction, problems: readonly Problem[], input: ChangeProblemsInput): Promise<PreparedAct> {
  if (!input.handOver) throw new Refusal("VALUE_REQUIRED", {}, ["input", "handOver"]);
  const reason = requiredReason(input.reason);
  const { role, toAppointmentId } = input.handOver;
  const path = ["input", "handOver", "toAppointmentId"];
  const to = (await postHolders(tx, [toAppointmentId], path)).get(toAppointmentId) as PostHolder;
  refuseAll([notInOffice(to, tx.today, path)]);
  const ids = problems.map(({ id }) => id);
  const waiting = new Set((await tx.find(HandOver, { problemId: ids, role, state: "WAITING" })).map(({ problemId }) => problemId));
  const unitIds = [...new Set([to.organizationId, ...problems.map(({ organizationId }) => organizationId)])];
  const units = new Map((await tx.find(Organization, { id: unitIds })).map((unit) => [unit.id, unit]));
  const places = new Map(await Promise.all(problems.map(async ({ id }) => [id, await problemPlace(tx, id)] as const)));
  return {
    why(problem) {
      const none = whyNotHandedOver(problem);
      if (none) return [none];
      if (waiting.has(problem.id)) return [{ code: "HAND_OVER_WAITING" }];
      const [unit, home] = [units.get(problem.organizationId), units.get(to.organizationId)] as [Organization, Organization];
      const unfit = whyUnfitSuccessor(problem, role, to, { place: places.get(problem.id) as ProblemPlace, unit, home });
      return unfit ? [unfit] : [];
    },
    isDone: () => false,
    async perform(changing) {
      const asked = { role, toId: to.id, reason, state: handOverWorkflow.initial, askedAt: tx.now, askedById: tx.actor.personId };
      await tx.insertAll(
        HandOver,
        changing.map(({ id }) => ({ problemId: id, ...asked, decisionReason: "" })),
      );
      for (const problem of changing) tx.touch(Problem, problem.id);
      const [first] = changing;
      if (first) tx.emit("problems.handOverAsked", first, { role, count: changing.length, personIds: [to.personId] });
    },
  };
}
