import { enumeration, type ValueOf } from "../enumeration.js";

/** What is done to many problems at once. */
export const bulkActs = enumeration({
  ASSIGN: ["交办", "Assign"],
  RECALL: ["撤回交办", "Take the assignment back"],
  HAND_OVER: ["移交责任", "Hand over"],
  SET_THEME: ["归入主题", "Put under a theme"],
  ASK_EXTENSION: ["申请延期", "Ask for more time"],
  GRANT_REQUESTS: ["准予申请", "Grant requests"],
  REFUSE_REQUESTS: ["不准予申请", "Refuse requests"],
  REMIND: ["催办", "Remind"],
});

export type BulkAct = ValueOf<typeof bulkActs>;
