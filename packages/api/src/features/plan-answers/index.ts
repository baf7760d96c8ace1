import type { Feature } from "../../platform/feature.js";
import { PlanAnswer } from "./plan-answer.entity.js";
import "./plan-answer.policy.js";
import "./plan-answer.reactions.js";
import { PlanAnswerResolver } from "./plan-answer.resolver.js";

/** How approved plans and the ledger stay joined. */
export const planAnswers: Feature = { name: "plan-answers", nouns: [PlanAnswer], resolvers: [PlanAnswerResolver] };
