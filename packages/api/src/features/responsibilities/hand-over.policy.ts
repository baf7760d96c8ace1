import { handOverStates, handOverWorkflow } from "@duban/schema";
import type { Actor } from "../../platform/actor.js";
import { refuses } from "../../platform/errors.js";
import { allow, visible } from "../../platform/policy.js";
import { exists, sql, viewer } from "../../platform/select/index.js";
import { nameStates } from "../../platform/step.js";
import type { Problem } from "../problems/problem.entity.js";
import { HandOver } from "./hand-over.entity.js";
import { type HandOverPlace, handOverPlace } from "./hand-over.queries.js";
import { Responsibility } from "./responsibility.entity.js";

nameStates(handOverWorkflow, handOverStates);
refuses("hand_overs_one_waiting", { code: "HAND_OVER_WAITING" });

visible(Responsibility, { with: "Problem", by: "problemId" });

/** Seen with the problem, and where the successor stands, who need not see the problem yet. */
visible(
  HandOver,
  (handOver) => sql`${exists<Problem>("Problem", (problem) => sql`${problem.id} = ${handOver.problemId}`)} or exists (
    select from app.appointments a where a.tenant_id = ${viewer.tenantId} and a.id = ${handOver.toId}
      and (a.person_id = ${viewer.personId} or ${viewer.reachesOrganization(sql`a.organization_id`, "problem.read")}))`,
);

/** Answered by the successor; by the unit where the successor does not sign in. A program answers for nobody. */
for (const action of ["handOver.accept", "handOver.decline"] as const) allow([action], HandOver, mayAnswer, handOverPlace);

function mayAnswer(actor: Actor, _handOver: HandOver, { toPersonId, toPath, signsIn }: HandOverPlace): boolean {
  if (actor.token === undefined && actor.personId === toPersonId) return true;
  return !signsIn && (actor.holds("LEADER", toPath) || actor.holds("SUBMITTER", toPath));
}

/** Withdrawn by whoever could have named the successor. */
allow(
  ["handOver.withdraw"],
  HandOver,
  (actor, _handOver, { path, campaignPath }) => actor.may("handOver.withdraw", path) || actor.may("handOver.withdraw", campaignPath),
  handOverPlace,
);
