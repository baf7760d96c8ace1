import type { Feature } from "../../platform/feature.js";
import { Recusal } from "./recusal.entity.js";
import { RecusalResolver } from "./recusal.resolver.js";
import "./recusal.policy.js";

/** Who stands back from whom. */
export const recusals: Feature = { name: "recusals", nouns: [Recusal], resolvers: [RecusalResolver] };
