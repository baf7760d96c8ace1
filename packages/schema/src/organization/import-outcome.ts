import { enumeration, type ValueOf } from "../enumeration.js";

/** What becomes of a row of an import; in a dry run, what would become of it. */
export const importOutcomes = enumeration({
  CREATED: ["新建", "Created"],
  CHANGED: ["修改", "Changed"],
  UNCHANGED: ["未变", "Unchanged"],
  REFUSED: ["不能导入", "Refused"],
});

export type ImportOutcome = ValueOf<typeof importOutcomes>;
