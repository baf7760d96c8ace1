import type { Feature } from "../../platform/feature.js";
import { Problem } from "./problem.entity.js";
import "./problem.policy.js";
import { ProblemResolver } from "./problem.resolver.js";
import { ProblemCooperator } from "./problem-cooperator.entity.js";
import { ProblemCourseResolver } from "./problem-course.resolver.js";
import { ProblemRefusal } from "./problem-refusal.entity.js";
import { ProblemRevisionResolver } from "./problem-revision.resolver.js";

const line = 200;

/** What a text of these inputs is at most; what was found may be told at length. */
const details = (input: string) => ({
  [`${input}.title`]: 500,
  [`${input}.theme`]: line,
  [`${input}.area`]: line,
  [`${input}.amountInvolved`]: 20,
  [`${input}.frequency`]: line,
});

/** Problems on ledgers. */
export const problems: Feature = {
  name: "problems",
  nouns: [Problem, ProblemRefusal, ProblemCooperator],
  resolvers: [ProblemResolver, ProblemCourseResolver, ProblemRevisionResolver],
  textLimits: {
    "Query.problem.code": line,
    "ProblemFilter.search": line,
    "ProblemFilter.theme": line,
    "ProblemFilter.area": line,
    "ProblemFilter.aspectId": line,
    "ProblemInput.title": 500,
    "ProblemInput.theme": line,
    ...details("RegisterProblemInput"),
    ...details("UpdateProblemInput"),
    ...details("ProblemRevisionInput"),
    "ProblemRevisionInput.aspect": line,
  },
};
