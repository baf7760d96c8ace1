import { createContext, useContext } from "react";
import { useLocale } from "../../../../i18n/text";
import type { ReviewModel } from "./review-model";
import type { ReviewFinding, ReviewPlan, ShownVersion } from "./review-queries";
import type { ReviewPosition } from "./use-review-state";

/** What every part of the workbench knows. */
export interface Review {
  plan: ReviewPlan;
  version: ShownVersion;
  model: ReviewModel;
  position: ReviewPosition;
  /** Only what changed, failed or is remarked upon. */
  onlyNotable: boolean;
  /** The finding being written that the server does not know yet. */
  fresh: FreshFinding | null;
  /** Begins a finding at the current place. */
  begin(): void;
  /** The server has the fresh finding now, under this id. */
  adopt(key: string, id: string): void;
  /** Ends the writing of the fresh finding. */
  finish(): void;
  mayWrite: boolean;
}

/** A finding that is being written; `id` once the server has it. */
export interface FreshFinding {
  key: string;
  id: string | null;
  anchor: ReviewFinding["anchor"];
}

/** Holds the review; the workbench provides it. */
export const ReviewContext = createContext<Review | null>(null);

/** The review on this page. */
export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (!review) throw new Error("useReview is used outside the workbench");
  return review;
}

/** Gives the words of a reason code in the language of the reader. */
export function useReasons(): (code: string) => string {
  const { plan } = useReview();
  const { locale } = useLocale();
  return (code) => {
    const reason = plan.campaign?.reasonCodes.find((each) => each.code === code);
    return reason ? (locale === "en" && reason.labelEn) || reason.label : code;
  };
}

/** Whether a step of a finding or of the plan stands open. */
export function mayStep(subject: { viewerSteps: readonly { name: string; possible: boolean }[] }, name: string): boolean {
  return subject.viewerSteps.some((step) => step.name === name && step.possible);
}

/** The next finding after one that asks something of the reader, else the first that does. */
export function nextAsking(findings: readonly ReviewFinding[], id: string): string | null {
  const asking = findings.filter((finding) => finding.id !== id && asksReader(finding));
  const here = findings.findIndex((finding) => finding.id === id);
  return (asking.find((finding) => findings.indexOf(finding) > here) ?? asking[0])?.id ?? null;
}

/** Whether the reader is asked to do something about a finding. */
export function asksReader(finding: ReviewFinding): boolean {
  return finding.state === "ANSWERED" ? mayStep(finding, "confirmFinding") : finding.state === "OPEN" && mayStep(finding, "answerFinding");
}
