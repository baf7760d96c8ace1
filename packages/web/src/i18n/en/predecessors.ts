import type { predecessors as source } from "../zh-CN/predecessors";

export const predecessors: Record<keyof typeof source, string> = {
  "predecessors.column": "After",
  "predecessors.waits": "comes after this row",
  "predecessors.none": "There is no such row",
  "predecessors.keys": "Type a number or words, Enter chooses, Esc is done",
  "predecessors.notRows": "“{text}” names no rows that can come before, or closes a circle; enter their numbers, such as 1, 2.1.3.",
};
