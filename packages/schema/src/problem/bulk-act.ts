import { enumeration, type ValueOf } from "../enumeration.js";

/** What is done to many problems at once. */
export const bulkActs = enumeration({
  ASSIGN: ["交办", "Assign"],
  RECALL: ["撤回交办", "Take the assignment back"],
  HAND_OVER: ["移交责任", "Hand over"],
  SET_THEME: ["归入主题", "Put under a theme"],
  REMIND: ["催办", "Remind"],
});

export type BulkAct = ValueOf<typeof bulkActs>;
