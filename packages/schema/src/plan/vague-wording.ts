/** A vague word in a text, and where it stands, in UTF-16 units. */
export interface VagueWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Finds vague words that stand beside nothing measurable. */
export type VagueWordFinder = (text: string) => readonly VagueWord[];

/** What ends a sentence: a result said in another one does not measure this one. */
const sentence = /[^。；;！!？?\n]+/gu;

const units =
  "[%％‰]|个?百分点|万?元|亿元?|万元|人次|人|个|次|份|项|家|天|日|周|旬|个?月|季度?|年|期|轮|批|场|条|处|名|遍|台|套|件|户|座|篇|页|卷|小时|学时|课时|分钟|公里|千米|米|吨|辆|艘|口|岗|课";

const measures = [
  // An amount with its unit; 第三批 counts nothing.
  `(?<!第\\s*|[\\d０-９.])[\\d０-９][\\d０-９.,]*\\s*(?:余|多)?(?:${units})`,
  `(?<!第)[一二两三四五六七八九十百千万][一二两三四五六七八九十百千万零]*(?:余|多)?(?:${units})(?!性|些|定|般|致)`,
  "\\d+(?:\\.\\d+)?\\s+[a-z]{2,}",
  "百分之[一二三四五六七八九十百零点]+",
  // How often.
  "每(?:半|两|三|双)?(?:个|一)?(?:工作日|天|日|班|周|旬|月|季|年)",
  "[按逐](?:日|周|旬|月|季|年)",
  // Until when.
  "\\d{4}[-/.年]\\d{1,2}",
  "\\d{1,2}月",
  "(?:年|季度?|月|周)(?:底|末)",
  // A document by its name; all of it, none of it.
  "《[^》]+》",
  "全覆盖|全部|清零|归零|零增长|零发生",
].join("|");

const measurable = new RegExp(measures, "iu");

/** Makes a finder of these words, the longest first where one holds another. */
export function vagueWordFinder(words: readonly string[]): VagueWordFinder {
  const known = words.filter((word) => word !== "").toSorted((one, other) => other.length - one.length);
  if (known.length === 0) return () => [];
  const pattern = new RegExp(known.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|"), "giu");
  return (text) => {
    if (text.search(pattern) < 0) return [];
    return [...text.matchAll(sentence)].flatMap(({ 0: part, index: start }) => {
      const vague = [...part.matchAll(pattern)];
      if (vague.length === 0 || measurable.test(part)) return [];
      return vague.map(({ 0: word, index }) => ({ word, from: start + index, to: start + index + word.length }));
    });
  };
}
