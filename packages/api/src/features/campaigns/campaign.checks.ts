import { mostApprovals, pillars, type ReviewLevels } from "@duban/schema";
import { dayOf } from "../../platform/clock.js";
import type { RefusalDetail } from "../../platform/errors.js";
import type { Campaign, CampaignBatch, CampaignTheme } from "./campaign.entity.js";
import type { CampaignBatchInput, ReasonCodeInput } from "./campaign.inputs.js";

const longestCode = 32;
const codeForm = /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/;
const mostBatches = 50;
const mostThemes = 100;
const mostReasonCodes = 50;

/** What a campaign is to be, as a client sends it. */
export interface CampaignTerms {
  readonly title: string;
  readonly titleEn: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly planDueAt: Date;
  readonly reviewWorkingDays: number;
  readonly reviewLevels?: ReviewLevels | null;
  readonly approvalsNeeded?: number | null;
  readonly pillars: readonly string[];
  readonly batches: readonly CampaignBatchInput[];
  readonly themes: readonly string[];
  readonly reasonCodes?: readonly ReasonCodeInput[] | null;
}

/** Everything that is wrong with what a campaign is to be, each at its place in the input. */
export function checkTerms(terms: CampaignTerms): RefusalDetail[] {
  const { startsOn, endsOn, reviewWorkingDays } = terms;
  const found: RefusalDetail[] = [...required(terms.title, "title"), ...required(terms.titleEn, "titleEn")];
  if (endsOn < startsOn) found.push(refusal("DATES_OUT_OF_ORDER", { startsOn, endsOn }, "endsOn"));
  const dueAt = dayOf(terms.planDueAt);
  if (dueAt < startsOn || dueAt > endsOn) found.push(refusal("DEADLINE_OUT_OF_ORDER", { dueAt, startsOn, endsOn }, "planDueAt"));
  if (reviewWorkingDays < 1 || reviewWorkingDays > 60) {
    found.push(refusal("VALUE_OUT_OF_RANGE", { minimum: 1, maximum: 60 }, "reviewWorkingDays"));
  }
  const approvals = terms.approvalsNeeded ?? 1;
  if (approvals < 1 || approvals > mostApprovals) {
    found.push(refusal("VALUE_OUT_OF_RANGE", { minimum: 1, maximum: mostApprovals }, "approvalsNeeded"));
  }
  if (terms.pillars.length === 0) found.push(refusal("PILLARS_REQUIRED", {}, "pillars"));
  return [...found, ...checkBatches(terms), ...checkThemes(terms.themes), ...checkReasonCodes(terms.reasonCodes ?? [])];
}

/** A code that plans and problems can be numbered under. */
export function checkCode(code: string): RefusalDetail[] {
  return codeForm.test(code) ? [] : [refusal("CODE_INVALID", { maximum: longestCode }, "code")];
}

/** What plans were written to, and therefore stays once the campaign is open. */
export function checkFixedTerms(campaign: Campaign, terms: CampaignTerms): RefusalDetail[] {
  const same: Record<string, boolean> = {
    startsOn: campaign.startsOn === terms.startsOn,
    endsOn: campaign.endsOn === terms.endsOn,
    planDueAt: campaign.planDueAt.getTime() === terms.planDueAt.getTime(),
    reviewWorkingDays: campaign.reviewWorkingDays === terms.reviewWorkingDays,
    reviewLevels: campaign.reviewLevels === (terms.reviewLevels ?? campaign.reviewLevels),
    approvalsNeeded: campaign.approvalsNeeded === (terms.approvalsNeeded ?? campaign.approvalsNeeded),
    pillars: pillars.values.every((pillar) => campaign.pillars.includes(pillar) === terms.pillars.includes(pillar)),
  };
  return Object.keys(same).flatMap((field) => (same[field] ? [] : [refusal("CAMPAIGN_TERMS_FIXED", {}, field)]));
}

/** Batches that would go although somebody takes part in them. */
export function checkRemovedBatches(
  batches: readonly CampaignBatch[],
  kept: readonly CampaignBatchInput[],
  participantsOf: ReadonlyMap<string, number>,
): RefusalDetail[] {
  const ids = new Set(kept.map(({ id }) => id));
  return batches.flatMap(({ id, name }) => {
    const count = participantsOf.get(id) ?? 0;
    return count === 0 || ids.has(id) ? [] : [refusal("BATCH_HAS_PARTICIPANTS", { batch: name, count }, "batches")];
  });
}

/** Themes that would go, or be called otherwise, although something is linked to them. */
export function checkRemovedThemes(
  themes: readonly CampaignTheme[],
  kept: readonly string[],
  linksOf: ReadonlyMap<string, number>,
): RefusalDetail[] {
  const names = new Set(kept.map((name) => name.trim()));
  return themes.flatMap(({ id, name }) => {
    const count = linksOf.get(id) ?? 0;
    return count === 0 || names.has(name) ? [] : [refusal("THEME_HAS_ROOT_CAUSES", { theme: name, count }, "themes")];
  });
}

function checkBatches({ batches, startsOn, endsOn }: CampaignTerms): RefusalDetail[] {
  if (batches.length === 0) return [refusal("BATCHES_REQUIRED", {}, "batches")];
  if (batches.length > mostBatches) return [refusal("TOO_MANY_ITEMS", { maximum: mostBatches }, "batches")];
  return batches.flatMap((batch, position) => {
    const place = ["batches", String(position)];
    const found = required(batch.name, ...place, "name");
    if (batch.endsOn < batch.startsOn) {
      const dates = { startsOn: batch.startsOn, endsOn: batch.endsOn };
      found.push(refusal("DATES_OUT_OF_ORDER", dates, ...place, "endsOn"));
    } else if (batch.startsOn < startsOn || batch.endsOn > endsOn) {
      const field = batch.startsOn < startsOn ? "startsOn" : "endsOn";
      found.push(refusal("BATCH_OUTSIDE_CAMPAIGN", { batch: batch.name, startsOn, endsOn }, ...place, field));
    }
    return found;
  });
}

function checkThemes(themes: readonly string[]): RefusalDetail[] {
  if (themes.length > mostThemes) return [refusal("TOO_MANY_ITEMS", { maximum: mostThemes }, "themes")];
  return themes.flatMap((theme, position) => required(theme, "themes", String(position)));
}

function checkReasonCodes(codes: readonly ReasonCodeInput[]): RefusalDetail[] {
  if (codes.length > mostReasonCodes) return [refusal("TOO_MANY_ITEMS", { maximum: mostReasonCodes }, "reasonCodes")];
  return codes.flatMap(({ code, label, labelEn }, position) => {
    const place = ["reasonCodes", String(position)];
    const found = [...required(label, ...place, "label"), ...required(labelEn, ...place, "labelEn")];
    if (!codeForm.test(code)) found.push(refusal("CODE_INVALID", { maximum: longestCode }, ...place, "code"));
    else if (codes.findIndex((other) => other.code === code) < position) {
      found.push(refusal("REASON_CODE_DUPLICATE", { code }, ...place, "code"));
    }
    return found;
  });
}

/** Refuses what is left empty. */
export function required(text: string, ...path: readonly string[]): RefusalDetail[] {
  return text.trim() === "" ? [refusal("VALUE_REQUIRED", {}, ...path)] : [];
}

function refusal(code: RefusalDetail["code"], params: NonNullable<RefusalDetail["params"]>, ...path: readonly string[]): RefusalDetail {
  return { code, params, path: ["input", ...path] };
}
