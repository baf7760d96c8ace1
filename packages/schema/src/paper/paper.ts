import type { Locale } from "../locale.js";

/** A part of the body, in reading order. */
export type PaperBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  /** A numbered demand: what it is about, then what is required. */
  | { readonly kind: "item"; readonly lead: string; readonly text: string }
  | { readonly kind: "table"; readonly columns: readonly PaperColumn[]; readonly rows: readonly (readonly string[])[] };

export interface PaperColumn {
  readonly title: string;
  /** Share of the width, against the other columns. */
  readonly weight: number;
}

/** A paper to be printed or sent, in the layout of official documents (GB/T 9704): the same for Word and for the printer. */
export interface Paper {
  readonly locale: Locale;
  /** Without its ending. */
  readonly fileName: string;
  /** Who issues it, in red at the head (红头); null for what is no letter. */
  readonly letterhead: string | null;
  /** 发文字号; for what is no letter, the code by which it is quoted. */
  readonly number: string;
  readonly title: string;
  /** 主送. */
  readonly addressee: string | null;
  readonly blocks: readonly PaperBlock[];
  /** 落款. */
  readonly signature: { readonly organization: string; readonly date: string } | null;
  /** What stands small at the end, such as the hash that a decision is bound to. */
  readonly notes: readonly string[];
  /** Wide tables lie across. */
  readonly landscape: boolean;
}

/** A day as papers write it: 2026年11月28日. */
export function paperDate(day: string, locale: Locale): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  if (locale === "zh_CN") return `${year}年${month}月${date}日`;
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(day));
}

const numerals = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** A number below 100 as headings carry it: 十二. */
export function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return numerals[ones] ?? "";
  return `${tens > 1 ? numerals[tens] : ""}十${ones > 0 ? numerals[ones] : ""}`;
}

/** The head of a chapter: `一、整改范围`; in English `1. Scope`. */
export function chapterTitle(number: number, title: string, locale: Locale): string {
  return locale === "en" ? `${number}. ${title}` : `${chineseNumber(number)}、${title}`;
}

const wideLetter = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u2018-\u201d]/;

/** How many Chinese letters a text is as wide as. */
export function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (wideLetter.test(letter) ? 1 : 0.5), 0);
}

/** Letters of a title that stand on a line of the page. */
const titleWidth = 19;

/** A long title in lines of about the same width (梯形或菱形排列), parted at a bracket or a blank where one is near. */
export function titleLines(title: string): string[] {
  const lines = Math.ceil(widthOf(title) / titleWidth);
  if (lines < 2) return [title];
  const letters = [...title];
  const middle = letters.length / lines;
  const places = letters.map((letter, index) => {
    const good = letter === "《" ? index : letter === "》" || letter === " " ? index + 1 : null;
    return good === null ? null : { place: good, far: Math.abs(good - middle) };
  });
  const near = places
    .filter((each) => each !== null && each.place > 0 && each.far <= middle / 3)
    .sort((one, other) => (one?.far ?? 0) - (other?.far ?? 0))[0];
  const place = near?.place ?? Math.ceil(middle);
  const first = letters.slice(0, place).join("").trim();
  const rest = letters.slice(place).join("").trim();
  return rest === "" ? [first] : [first, ...titleLines(rest)];
}
