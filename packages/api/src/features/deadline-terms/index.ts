import type { Feature } from "../../platform/feature.js";
import { DeadlineTermsResolver } from "./deadline-terms.resolver.js";

/** The time that problems of a campaign have, by severity. */
export const deadlineTerms: Feature = { name: "deadline-terms", nouns: [], resolvers: [DeadlineTermsResolver] };
