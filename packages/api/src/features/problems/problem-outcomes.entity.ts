import { ObjectType } from "type-graphql";
import { Count, Many } from "../../platform/select/index.js";
import type { OutcomeTarget } from "../outcomes/outcome-target.entity.js";
import { isSettledInSql } from "../outcomes/outcome-target.queries.js";
import { ProblemFacts } from "./problem-facts.entity.js";

/** What is to come of a problem's rectification. */
@ObjectType({ simpleResolvers: true })
export abstract class ProblemOutcomes extends ProblemFacts {
  @Many<OutcomeTarget, ProblemOutcomes>("OutcomeTarget", "problemId", {
    by: ["position"],
    usually: 2,
    description: "What is to come of it (成果目标), in order.",
  })
  outcomeTargets!: OutcomeTarget[];

  @Count<OutcomeTarget, ProblemOutcomes>("OutcomeTarget", "problemId", { description: "Outcome targets." })
  outcomeTargetCount!: number;

  @Count<OutcomeTarget, ProblemOutcomes>("OutcomeTarget", "problemId", {
    where: isSettledInSql,
    description: "Outcome targets that are met or waived.",
  })
  settledOutcomeTargetCount!: number;
}
