import type { Feature } from "../../platform/feature.js";
import { forgetActs } from "./repeatable-act.job.js";

/** Keys under which callers repeat what they ask for; `platform/repeatable.ts` keeps them. */
export const repeatableActs: Feature = { name: "repeatable-acts", nouns: [], resolvers: [], jobs: [forgetActs] };
