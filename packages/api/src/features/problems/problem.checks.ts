import { addDays, deadlineTermsOf, problemKinds, rectificationTypes } from "@duban/schema";
import type { RefusalDetail } from "../../platform/errors.js";
import { initialsOf } from "../../platform/pinyin.js";
import type { Campaign } from "../campaigns/campaign.entity.js";
import type { Ledger } from "../ledgers/ledger.entity.js";
import type { ProblemInput, RegisterProblemInput, UpdateProblemInput } from "./problem.inputs.js";

const amountForm = /^\d{1,14}(\.\d{1,2})?$/;

/** A problem with everything that can be said of it. */
export type EnteredProblem = RegisterProblemInput;
type Details = Omit<UpdateProblemInput, "problemId" | "expectedVersion">;

/** What problems are checked against. */
interface Frame {
  readonly campaign: Pick<Campaign, "startsOn" | "themes" | "deadlineTerms">;
  readonly ledger: Pick<Ledger, "kind" | "aspects">;
}

/** The readable number of a ledger's n-th problem. */
export function problemCode(ledgerCode: string, number: number): string {
  return `${ledgerCode}-${String(number).padStart(3, "0")}`;
}

/** A problem handed down, of which nothing is said beyond what its plan has to answer. */
export function entered(problem: ProblemInput): EnteredProblem {
  const silent = { description: "", area: "", characterization: "", characterizationBasis: "", frequency: "" };
  return { ...silent, cause: "", requirement: "", goal: "", confidential: false, ...problem };
}

/** Until when a problem is to be resolved: as it says, else as the campaign gives its severity. */
export function deadlineOf(
  { deadlineTerms }: Pick<Campaign, "deadlineTerms">,
  { deadline, handedDownOn, severity }: EnteredProblem,
  today: string,
): string {
  return deadline ?? addDays(handedDownOn ?? today, deadlineTermsOf(deadlineTerms, severity).days);
}

/** What the client says of a problem, as columns. */
export function detailsOf(details: Details) {
  const { severity, repeated, confidential } = details;
  return {
    ...{ title: details.title.trim(), initials: initialsOf(details.title), severity, repeated, confidential },
    theme: details.theme?.trim() || null,
    aspectId: details.aspectId || null,
    description: details.description.trim(),
    area: details.area.trim(),
    amountInvolved: details.amountInvolved?.trim() || null,
    characterization: details.characterization.trim(),
    characterizationBasis: details.characterizationBasis.trim(),
    frequency: details.frequency.trim(),
    cause: details.cause.trim(),
    requirement: details.requirement.trim(),
    goal: details.goal.trim(),
    rectificationType: details.rectificationType ?? null,
  };
}

/** What is wrong with the problems themselves, each at its place in the input. */
export function checkProblems(frame: Frame, problems: readonly EnteredProblem[], today: string): RefusalDetail[] {
  const { campaign, ledger } = frame;
  return problems.flatMap((problem, position): RefusalDetail[] => {
    const path = ["input", "problems", String(position)];
    const wrong = checkDetails(frame, problem, path);
    const deadline = deadlineOf(campaign, problem, today);
    if (deadline < campaign.startsOn) {
      const params = { deadline, startsOn: campaign.startsOn };
      wrong.push({ code: "PROBLEM_DEADLINE_OUTSIDE_CAMPAIGN", params, path: [...path, "deadline"] });
    } else if (problem.handedDownOn && deadline < problem.handedDownOn) {
      const params = { startsOn: problem.handedDownOn, endsOn: deadline };
      wrong.push({ code: "DATES_OUT_OF_ORDER", params, path: [...path, "deadline"] });
    }
    if (ledger.kind !== null && problem.kind !== ledger.kind) {
      wrong.push({ code: "PROBLEM_KIND_NOT_OF_LEDGER", params: { kind: problemKinds.labels[ledger.kind] }, path: [...path, "kind"] });
    }
    return wrong;
  });
}

/** What is wrong with what is said of a problem. */
export function checkDetails({ campaign, ledger }: Frame, details: Details, path: readonly string[]): RefusalDetail[] {
  const wrong: RefusalDetail[] = [];
  if (details.title.trim() === "") wrong.push({ code: "VALUE_REQUIRED", path: [...path, "title"] });
  const theme = details.theme?.trim() ?? "";
  if (theme !== "" && !campaign.themes.some(({ name }) => name === theme)) {
    wrong.push({ code: "THEME_UNKNOWN", params: { theme }, path: [...path, "theme"] });
  }
  if (details.aspectId && !ledger.aspects.some(({ id }) => id === details.aspectId)) {
    wrong.push({ code: "ASPECT_UNKNOWN", path: [...path, "aspectId"] });
  }
  const amount = details.amountInvolved?.trim() ?? "";
  if (amount !== "" && !amountForm.test(amount)) wrong.push({ code: "VALUE_INVALID", path: [...path, "amountInvolved"] });
  if (details.rectificationType === "CONTINUOUS") {
    const params = { type: rectificationTypes.labels.CONTINUOUS };
    wrong.push({ code: "RECTIFICATION_TYPE_NEEDS_APPROVAL", params, path: [...path, "rectificationType"] });
  }
  return wrong;
}
