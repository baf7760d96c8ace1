import { enumeration, type ValueOf } from "../enumeration.js";

/** How the submitter answers a finding. */
export const answerKinds = enumeration({
  FIXED: ["已改", "Fixed"],
  EXPLAINED: ["已说明", "Explained"],
});

export type AnswerKind = ValueOf<typeof answerKinds>;

/** What the reviewer makes of an answer. */
export const answerVerdicts = enumeration({
  CONFIRMED: ["确认已改", "Confirmed"],
  RAISED_AGAIN: ["重提", "Raised again"],
});

export type AnswerVerdict = ValueOf<typeof answerVerdicts>;
