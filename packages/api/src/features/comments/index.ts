import type { Feature } from "../../platform/feature.js";
import { PlanComment } from "./plan-comment.entity.js";
import { PlanCommentResolver } from "./plan-comment.resolver.js";
import "./plan-comment.policy.js";

/** What is said about plans beside the findings. */
export const comments: Feature = { name: "comments", nouns: [PlanComment], resolvers: [PlanCommentResolver] };
