import { enumeration, type ValueOf } from "../enumeration.js";

/** Whose turn an inbox item is. */
export const turns = enumeration({
  MINE: ["待我处理", "Needs me"],
  OTHERS: ["等待他人", "Waits on others"],
});

export type Turn = ValueOf<typeof turns>;

/** What an inbox item asks for. */
export const inboxKinds = enumeration({
  PLAN_WRITING: ["起草方案", "Write the plan"],
  PLAN_AMENDING: ["起草变更", "Write the amendment"],
  PLAN_REWORK: ["修改方案", "Rework the plan"],
  PLAN_REVIEW: ["审核方案", "Review the plan"],
  OPINION_REQUEST: ["提出意见", "Give an opinion"],
  EXTENSION_REQUEST: ["审批延期", "Decide on an extension"],
});

export type InboxKind = ValueOf<typeof inboxKinds>;
