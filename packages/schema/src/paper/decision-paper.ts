import type { Weight } from "../finding/weight.js";
import { type Locale, type Text, textIn } from "../locale.js";
import { fill, type MessageValue } from "../messages.js";
import type { PlanContent } from "../plan/content.js";
import { fieldTitle } from "../plan/field-titles.js";
import { resolveAnchor } from "../plan/rows.js";
import { type Anchor, planSections, sectionNumbers } from "../plan/section.js";
import { chapterTitle, type Paper, type PaperBlock, paperDate } from "./paper.js";
import { paperWords } from "./words.js";

/** A finding as a letter states it. */
export interface StatedFinding {
  readonly number: number | null;
  /** In which it was sent. */
  readonly round: number;
  readonly weight: Weight;
  readonly reason: Text;
  readonly anchor: Anchor;
  readonly demand: string;
  /** Why it was raised again in the round that the letter is about; null if it was not. */
  readonly raisedAgain: string | null;
}

/** Who decided, and in whose stead where it was not by a right of their own. */
export interface StatedReviewer {
  readonly name: Text;
  readonly onBehalfOf: Text | null;
}

/** A decision with all that its letter says. Days are days in China. */
export interface DecidedRound {
  readonly state: "RETURNED" | "APPROVED";
  readonly plan: { readonly code: string; readonly title: Text };
  readonly organization: Text;
  readonly reviewingOrganization: Text;
  /** Who returned the plan, or all who approved it at the level that decided. */
  readonly reviewers: readonly StatedReviewer[];
  readonly round: number;
  readonly submittedOn: string;
  readonly decidedOn: string;
  /** Until when a returned plan is to come back. */
  readonly dueOn: string | null;
  readonly note: string;
  readonly contentHash: string;
  /** The version that was decided on. */
  readonly content: PlanContent;
  /** Of a return, what it demands; of an approval, what was confirmed. */
  readonly findings: readonly StatedFinding[];
}

type Words = (key: keyof typeof paperWords, params?: Readonly<Record<string, MessageValue>>) => string;

/** The notice by which a plan is returned (退回通知), or the approval (批复), as an official letter. */
export function decisionPaper(decided: DecidedRound, locale: Locale): Paper {
  const words: Words = (key, params = {}) => fill(paperWords[key], params, locale);
  const { plan, round, state, decidedOn } = decided;
  const returned = state === "RETURNED";
  const reviewer = textIn(decided.reviewingOrganization, locale);
  const planTitle = textIn(plan.title, locale);
  const title = words(returned ? "returnTitle" : "approvalTitle", { plan: planTitle });
  const chapters = returned ? returnChapters(decided, words, locale) : approvalChapters(decided, words);
  const closing = words("closing", { what: words(returned ? "notice" : "approval") });
  const opening = words(returned ? "returnOpening" : "approvalOpening", {
    ...{ plan: planTitle, code: plan.code, round },
    submitted: paperDate(decided.submittedOn, locale),
  });
  return {
    locale,
    fileName: `${plan.code}-${round} ${title}`,
    letterhead: words("letterhead", { organization: reviewer }),
    number: words("number", { year: decidedOn.slice(0, 4), code: plan.code, round }),
    title,
    addressee: words("addressee", { organization: textIn(decided.organization, locale) }),
    blocks: [
      { kind: "text", text: opening },
      ...chapters.flatMap(({ head, blocks }, index): PaperBlock[] => [
        { kind: "heading", level: 1, text: chapterTitle(index + 1, head, locale) },
        ...blocks,
      ]),
      ...paragraphs(closing),
    ],
    signature: { organization: reviewer, date: paperDate(decidedOn, locale) },
    notes: [...reviewersNote(decided.reviewers, words), words("hash", { hash: decided.contentHash })],
    landscape: false,
  };
}

/** The people behind the organization that signs; whoever was stood in for comes first, as the right was theirs. */
function reviewersNote(reviewers: readonly StatedReviewer[], words: Words): string[] {
  if (reviewers.length === 0) return [];
  const names = reviewers.map(({ name, onBehalfOf }) =>
    onBehalfOf ? words("reviewerInStead", { name, absent: onBehalfOf }) : words("reviewer", { name }),
  );
  return [words("reviewers", { names: names.join(words("separator")) })];
}

interface Chapter {
  readonly head: string;
  readonly blocks: readonly PaperBlock[];
}

function returnChapters(decided: DecidedRound, words: Words, locale: Locale): Chapter[] {
  const { findings, note, dueOn } = decided;
  const blocking = findings.filter(({ weight }) => weight === "BLOCKING");
  const advisory = findings.filter(({ weight }) => weight === "ADVISORY");
  const items = (list: readonly StatedFinding[], before: number) =>
    list.map((finding, index) => itemOf(finding, before + index + 1, decided, words, locale));
  return filled([
    { head: words("blockingHead", { count: blocking.length }), blocks: items(blocking, 0) },
    { head: words("advisoryHead", { count: advisory.length }), blocks: items(advisory, blocking.length) },
    { head: words("noteHead"), blocks: paragraphs(note) },
    { head: words("demandsHead"), blocks: dueOn ? paragraphs(words("returnDemands", { due: paperDate(dueOn, locale) })) : [] },
  ]);
}

function approvalChapters({ findings, note }: DecidedRound, words: Words): Chapter[] {
  const confirmed = findings.length > 0 ? paragraphs(words("confirmed", { count: findings.length })) : [];
  return filled([
    { head: words("approvalHead"), blocks: [...paragraphs(words("approved")), ...confirmed] },
    { head: words("noteHead"), blocks: paragraphs(note) },
    { head: words("demandsHead"), blocks: paragraphs(words("approvalDemands")) },
  ]);
}

function filled(chapters: readonly Chapter[]): Chapter[] {
  return chapters.filter(({ blocks }) => blocks.length > 0);
}

/** The demand with its number in the letter, its number in the review, its place and its reason. */
function itemOf(finding: StatedFinding, number: number, { content }: DecidedRound, words: Words, locale: Locale): PaperBlock {
  const { anchor, reason, round, raisedAgain, demand } = finding;
  const place = placeOf(content, anchor, words, locale);
  const code = finding.number === null ? "" : ` F${finding.number} `;
  const again = raisedAgain === null ? "" : words(raisedAgain === "" ? "raisedAgainBare" : "raisedAgain", { round, note: raisedAgain });
  const lead = `${number}.${code || " "}${words("itemLead", { place, reason })}`;
  const blank = locale === "en" ? " " : "";
  return { kind: "item", lead: `${lead}${blank}`, text: again === "" ? demand : `${demand}${blank}${again}` };
}

function placeOf(content: PlanContent, anchor: Anchor, words: Words, locale: Locale): string {
  const { section, position, row } = resolveAnchor(content, anchor);
  const head = words("section", { number: sectionNumbers[section], title: planSections.label(section, locale) });
  const name = row ? nameOf(row) : "";
  const line = position === null ? "" : words(name === "" ? "row" : "rowNamed", { number: position + 1, name });
  return `${head}${line}${anchor.field === null ? "" : words("field", { field: fieldTitle(section, anchor.field, locale) })}`;
}

const longestName = 24;

/** The first text of a row that names it. */
function nameOf(row: object): string {
  const texts = ["task", "name", "post", "goal"].map((field) => String((row as Readonly<Record<string, unknown>>)[field] ?? "").trim());
  const name = texts.find(Boolean)?.split("\n")[0] ?? "";
  return name.length > longestName ? `${name.slice(0, longestName)}…` : name;
}

function paragraphs(text: string): PaperBlock[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ kind: "text", text: line }));
}
