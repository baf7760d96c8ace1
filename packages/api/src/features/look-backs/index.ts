import type { Feature } from "../../platform/feature.js";
import { LookBack } from "./look-back.entity.js";
import "./look-back.policy.js";
import { LookBackResolver } from "./look-back.resolver.js";
import { LookBackDraw } from "./look-back-draw.entity.js";
import { LookBackDrawResolver } from "./look-back-draw.resolver.js";
import { LookBackTermsResolver } from "./look-back-terms.resolver.js";

/** Looking back (回头看) on problems that are closed out, and reopening those that have relapsed. */
export const lookBacks: Feature = {
  name: "look-backs",
  nouns: [LookBack, LookBackDraw],
  resolvers: [LookBackResolver, LookBackTermsResolver, LookBackDrawResolver],
};
