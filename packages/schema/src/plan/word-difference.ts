import { enumeration, type ValueOf } from "../enumeration.js";

/** What happened to a piece of text. */
export const wordChangeKinds = enumeration({
  SAME: ["未变", "Same"],
  ADDED: ["新增", "Added"],
  REMOVED: ["删除", "Removed"],
});

export type WordChangeKind = ValueOf<typeof wordChangeKinds>;

/** A run of words with one fate. SAME and REMOVED runs joined give the earlier text, SAME and ADDED the later one. */
export interface WordChange {
  readonly kind: WordChangeKind;
  readonly text: string;
}

const words = new Intl.Segmenter("zh", { granularity: "word" });
const sentences = new Intl.Segmenter("zh", { granularity: "sentence" });

/** Edits beyond which a comparison gives up: work and memory grow with their square. */
const mostEdits = 600;

/** The difference of two texts by word, never by character; by sentence where too much changed, whole as the last resort. */
export function wordDifference(before: string, after: string): WordChange[] {
  if (before === after) return before === "" ? [] : [{ kind: "SAME", text: before }];
  const runs = compare(before, after, words) ?? compare(before, after, sentences);
  return (
    runs ??
    joined([
      { kind: "REMOVED", text: before },
      { kind: "ADDED", text: after },
    ])
  );
}

function compare(before: string, after: string, segmenter: Intl.Segmenter): WordChange[] | null {
  const one = Array.from(segmenter.segment(before), ({ segment }) => segment);
  const other = Array.from(segmenter.segment(after), ({ segment }) => segment);
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head++;
  let tail = 0;
  const shorter = Math.min(one.length, other.length) - head;
  while (tail < shorter && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  const middle = shortestEdit(one.slice(head, one.length - tail), other.slice(head, other.length - tail));
  if (!middle) return null;
  return joined([
    { kind: "SAME", text: one.slice(0, head).join("") },
    ...middle,
    { kind: "SAME", text: one.slice(one.length - tail).join("") },
  ]);
}

/** Myers' greedy algorithm: the furthest reach on each diagonal for each number of edits, then back along it. */
function shortestEdit(before: readonly string[], after: readonly string[]): WordChange[] | null {
  const most = Math.min(before.length + after.length, mostEdits);
  const reach = new Int32Array(2 * most + 3);
  const origin = most + 1;
  const history: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const below = reach[origin + diagonal - 1] ?? 0;
      const above = reach[origin + diagonal + 1] ?? 0;
      let x = diagonal === -edits || (diagonal !== edits && below < above) ? above : below + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      reach[origin + diagonal] = x;
      if (x >= before.length && x - diagonal >= after.length) return walkBack(before, after, history, edits);
    }
    history.push(reach.slice(origin - edits, origin + edits + 1));
  }
  return null;
}

function walkBack(before: readonly string[], after: readonly string[], history: readonly Int32Array[], edits: number): WordChange[] {
  const runs: WordChange[] = [];
  let x = before.length;
  let y = after.length;
  const keepUntil = (end: number) => {
    for (; x > end; y--) runs.push({ kind: "SAME", text: before[--x] ?? "" });
  };
  for (let left = edits; left > 0; left--) {
    const reached = history[left - 1] as Int32Array;
    const reachOf = (diagonal: number) => reached[diagonal + left - 1] ?? -1;
    const diagonal = x - y;
    const added = diagonal === -left || (diagonal !== left && reachOf(diagonal - 1) < reachOf(diagonal + 1));
    const from = reachOf(added ? diagonal + 1 : diagonal - 1);
    keepUntil(added ? from : from + 1);
    if (added) runs.push({ kind: "ADDED", text: after[--y] ?? "" });
    else runs.push({ kind: "REMOVED", text: before[--x] ?? "" });
  }
  keepUntil(0);
  return runs.reverse();
}

/** Joins neighbours of one kind; between two kept words what was removed stands before what was added. */
function joined(runs: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  let removed = "";
  let added = "";
  let same = "";
  const flush = () => {
    if (removed) result.push({ kind: "REMOVED", text: removed });
    if (added) result.push({ kind: "ADDED", text: added });
    removed = "";
    added = "";
  };
  for (const { kind, text } of runs) {
    if (text === "") continue;
    if (kind === "SAME") {
      flush();
      same += text;
      continue;
    }
    if (same) result.push({ kind: "SAME", text: same });
    same = "";
    if (kind === "REMOVED") removed += text;
    else added += text;
  }
  flush();
  if (same) result.push({ kind: "SAME", text: same });
  return result;
}
