import type { PlanContent } from "@duban/schema";
import { plainContent } from "../plan-content";
import type { ViewedCheck, ViewedPlan } from "./plan-queries";

/** The content that is read, and where it comes from. */
export interface ViewedContent {
  readonly content: PlanContent;
  /** Null for the draft. */
  readonly number: number | null;
  readonly at: string;
  readonly by: { name: string; nameEn: string } | null;
  readonly contentHash: string | null;
  readonly ruleSetVersion: number | null;
  readonly checks: readonly ViewedCheck[];
}

/** The version that was asked for, what is in force, the latest one, or the draft while there is no version; null when there is nothing to read. */
export function viewedContent(plan: ViewedPlan): ViewedContent | null {
  const version = plan.version ?? plan.versionInForce ?? plan.latestVersion;
  if (version) {
    const { content, number, submittedAt: at, submittedBy: by, contentHash, ruleSet, preChecks: checks } = version;
    return { content: plainContent(content), number, at, by, contentHash, ruleSetVersion: ruleSet?.version ?? null, checks };
  }
  if (!plan.draft) return null;
  const { content, savedAt: at, savedBy: by, preChecks: checks } = plan.draft;
  return { content: plainContent(content), number: null, at, by, contentHash: null, ruleSetVersion: null, checks };
}
