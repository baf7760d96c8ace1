import { enumeration, type ValueOf } from "../enumeration.js";
import type { Text } from "../locale.js";

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

/** What an answer says when a suggestion was taken over and the submitter adds nothing. */
export const takenOver: Text = { zh: "已按建议改文修改。", en: "Changed as suggested." };

export type AnswerVerdict = ValueOf<typeof answerVerdicts>;
