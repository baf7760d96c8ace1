import type { Feature } from "../../platform/feature.js";
import { CloseOut } from "./close-out.entity.js";
import "./close-out.policy.js";
import { CloseOutResolver } from "./close-out.resolver.js";
import { CloseOutCheck } from "./close-out-check.entity.js";
import { CloseOutObjection } from "./close-out-objection.entity.js";
import { CloseOutTermsResolver } from "./close-out-terms.resolver.js";
import { CriterionResolver } from "./criterion.resolver.js";
import { SiteCheck } from "./site-check.entity.js";

/** How problems are struck off (销号): by criteria, on evidence, checked level by level. */
export const closeOuts: Feature = {
  name: "close-outs",
  nouns: [CloseOut, CloseOutCheck, SiteCheck, CloseOutObjection],
  resolvers: [CriterionResolver, CloseOutResolver, CloseOutTermsResolver],
  textLimits: {
    "ProblemCriterionInput.text": 300,
    "ProblemCriterionInput.id": 64,
    "CloseOutAnswerInput.criterionId": 64,
    "RecordObjectionInput.raisedBy": 100,
  },
};
