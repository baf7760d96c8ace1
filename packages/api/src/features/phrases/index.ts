import type { Feature } from "../../platform/feature.js";
import { Phrase } from "./phrase.entity.js";
import { PhraseResolver } from "./phrase.resolver.js";
import "./phrase.policy.js";

/** Words that reviewers keep and share. */
export const phrases: Feature = {
  name: "phrases",
  nouns: [Phrase],
  resolvers: [PhraseResolver],
  textLimits: { "CreatePhraseInput.reasonCode": 64, "UpdatePhraseInput.reasonCode": 64 },
};
