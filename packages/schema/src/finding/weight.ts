import { enumeration, type ValueOf } from "../enumeration.js";

/** Whether a finding or a failed pre-check stands in the way of approval. */
export const weights = enumeration({
  BLOCKING: ["阻断", "Blocking"],
  ADVISORY: ["建议", "Advisory"],
});

export type Weight = ValueOf<typeof weights>;
