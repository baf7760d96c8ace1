import type { Text } from "../../locale.js";
import type { PlanContent, ProblemResponse } from "../content.js";
import type { KnownProblem, PreCheckContext } from "./context.js";
import { called } from "./wording.js";

/** An item of the problem response with the problem that it answers. */
export interface ProblemItem {
  readonly response: ProblemResponse;
  /** Null where it answers none that is known. */
  readonly problem: KnownProblem | null;
  /** How messages call it: by the problem's code, else by its goal or its place. */
  readonly name: string | Text;
}

/** The items in their order. */
export function problemItems(content: PlanContent, context: PreCheckContext): ProblemItem[] {
  const known = new Map([...context.ledgerProblems, ...context.problems].map((problem) => [problem.id, problem]));
  return content.problemResponses.map((response, position) => {
    const problem = known.get(response.problemId) ?? null;
    return { response, problem, name: problem?.code ?? called(response.goal, position) };
  });
}
