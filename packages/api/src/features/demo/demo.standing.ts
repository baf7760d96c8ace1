import type { ProblemStanding } from "@duban/schema";
import { askForProblemStanding, grantProblemRequest } from "../problem-requests/problem-request.commands.js";
import type { Stage } from "./demo.stage.js";

interface Found {
  readonly id: string;
  readonly revision: number;
}

type Standing = Exclude<ProblemStanding, "REGULAR">;

const reasons: Readonly<Record<Standing, string>> = {
  CONTINUOUS: "属长期性、反复性问题，阶段任务完成后须持续巩固，申请转为持续整改并定期复核。",
  NOT_FEASIBLE: "须待上级规划批复后方可实施，目前不具备整改条件。",
};

/** The unit asks that a problem stand otherwise than usual. */
export async function askToStand(stage: Stage, at: Date, { officer }: { readonly officer: string }, problemId: string, standing: Standing) {
  const [row] = await stage.query<Found>("select id, revision from app.problems where tenant_id = $1 and id = $2", problemId);
  const verifyEveryDays = standing === "CONTINUOUS" ? 30 : null;
  const said = { standing, reason: reasons[standing], verifyEveryDays };
  await stage.act(officer, at, askForProblemStanding, { problemId, expectedVersion: row?.revision ?? 0, ...said });
}

/** The superior grants what was asked. */
export async function grantRequest(stage: Stage, at: Date, { manager }: { readonly manager: string }, problemId: string): Promise<void> {
  const [request] = await stage.query<Found>(
    "select id, revision from app.problem_requests where tenant_id = $1 and problem_id = $2 and state = 'REQUESTED'",
    problemId,
  );
  const on = { requestId: request?.id ?? "", expectedVersion: request?.revision ?? 0 };
  await stage.act(manager, at, grantProblemRequest, { ...on, reason: "情况属实，同意。" });
}
