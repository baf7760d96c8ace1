import type { Feature } from "../../platform/feature.js";
import { LetterTermsResolver } from "./letter-terms.resolver.js";
import { LightLetter } from "./light-letter.entity.js";
import "./light-letter.policy.js";

/** Who is told that a problem has turned yellow or red, one level higher each time. */
export const lightLetters: Feature = { name: "light-letters", nouns: [LightLetter], resolvers: [LetterTermsResolver] };
