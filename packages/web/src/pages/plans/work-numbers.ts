import { type PlanContent, type WorkRowNumbers, workRowNumbers } from "@duban/schema";

const known = new WeakMap<PlanContent["workTable"], WorkRowNumbers>();

/** What the rows of a work table are called by others; counted once for each table, whoever asks. */
export function workNumbersOf({ workTable }: Pick<PlanContent, "workTable">): WorkRowNumbers {
  const numbers = known.get(workTable) ?? workRowNumbers(workTable);
  known.set(workTable, numbers);
  return numbers;
}
