import type { PlanContent, ProblemResponse } from "@duban/schema";
import type { EditorPlan } from "../editor-queries";

/** A problem with its response, a problem without one, or a response whose problem is not known. */
export interface ResponseEntry {
  readonly key: string;
  readonly problem: EditorPlan["problems"][number] | null;
  readonly response: ProblemResponse | null;
}

/** One entry for each problem that the plan speaks of, in their order; then the responses to anything else. */
export function responseEntries(content: PlanContent, problems: readonly EditorPlan["problems"][number][]): ResponseEntry[] {
  const known = problems.flatMap((problem): ResponseEntry[] => {
    const own = content.problemResponses.filter(({ problemId }) => problemId === problem.id);
    if (own.length === 0) return [{ key: problem.id, problem, response: null }];
    return own.map((response, index) => ({ key: index === 0 ? problem.id : response.id, problem, response }));
  });
  const ids = new Set(problems.map(({ id }) => id));
  const orphans = content.problemResponses.filter(({ problemId }) => !ids.has(problemId));
  return [...known, ...orphans.map((response) => ({ key: response.id, problem: null, response }))];
}
