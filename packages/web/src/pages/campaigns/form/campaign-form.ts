import { addDays, daysBetween, defaultReasonCodes, format, type Locale, type Pillar, pillars, type ReviewLevels } from "@duban/schema";
import type { CampaignDetailFragment, CreateCampaignInput } from "../../../gql/graphql";
import type { UserError } from "../../../ui/field-errors";

/** A batch as it is typed. `key` tells rows apart while they are edited; `id` is there for those that are saved. */
export interface BatchRow {
  key: string;
  id: string | null;
  name: string;
  startsOn: string | null;
  endsOn: string | null;
}

/** A reason code as it is typed. */
export interface ReasonRow {
  key: string;
  code: string;
  label: string;
  labelEn: string;
}

/** The terms of a campaign as they are typed: anything may still be missing. */
export interface CampaignForm {
  /** The template or earlier campaign that it begins from; null for none, and for a campaign that exists. */
  fromCampaignId: string | null;
  organizationId: string | null;
  code: string;
  title: string;
  titleEn: string;
  startsOn: string | null;
  endsOn: string | null;
  planDueAt: string | null;
  reviewWorkingDays: number | null;
  reviewLevels: ReviewLevels;
  approvalsNeeded: number | null;
  pillars: Pillar[];
  batches: BatchRow[];
  /** One a line. */
  themes: string;
  reasonCodes: ReasonRow[];
}

/** What both mutations take of a form. */
export type CampaignTerms = Omit<CreateCampaignInput, "organizationId" | "code" | "fromCampaignId">;

const dayInMilliseconds = 86_400_000;

let keys = 0;

/** A key for a row that is only now typed; it differs from those of an earlier visit, which may be kept on the device. */
export function newKey(): string {
  keys += 1;
  return `${Date.now().toString(36)}-${keys}`;
}

/** An empty batch. */
export function newBatch(): BatchRow {
  return { key: newKey(), id: null, name: "", startsOn: null, endsOn: null };
}

/** A new campaign: all pillars, one batch to fill in, the product's own reasons. */
export function emptyForm(organizationId: string | null): CampaignForm {
  return {
    ...{
      fromCampaignId: null,
      organizationId,
      code: "",
      title: "",
      titleEn: "",
      startsOn: null,
      endsOn: null,
      planDueAt: null,
      reviewWorkingDays: 5,
      reviewLevels: "DIRECT",
      approvalsNeeded: 1,
    },
    pillars: [...pillars.values],
    batches: [newBatch()],
    themes: "",
    reasonCodes: defaultReasonCodes.values.map((code) => {
      const { zh, en } = defaultReasonCodes.labels[code];
      return { key: code, code, label: zh, labelEn: en };
    }),
  };
}

/** The form of a campaign that exists. */
export function formOf(campaign: CampaignDetailFragment): CampaignForm {
  const { code, title, titleEn, startsOn, endsOn, planDueAt, reviewWorkingDays, reviewLevels, approvalsNeeded } = campaign;
  return {
    ...{ code, title, titleEn, startsOn, endsOn, planDueAt, reviewWorkingDays, reviewLevels, approvalsNeeded },
    fromCampaignId: null,
    organizationId: campaign.organization?.id ?? null,
    pillars: [...campaign.pillars],
    batches: campaign.batches.map(({ id, name, startsOn: first, endsOn: last }) => ({ key: id, id, name, startsOn: first, endsOn: last })),
    themes: campaign.themes.map(({ name }) => name).join("\n"),
    reasonCodes: campaign.reasonCodes.map((reason) => ({
      key: reason.code,
      code: reason.code,
      label: reason.label,
      labelEn: reason.labelEn,
    })),
  };
}

/** A new campaign with the terms of another, its days moved so that it begins on a day. */
export function formFrom(campaign: CampaignDetailFragment, startsOn: string, organizationId: string | null): CampaignForm {
  const form = formOf(campaign);
  const days = daysBetween(campaign.startsOn, startsOn);
  const moved = (day: string | null) => day && addDays(day, days);
  return {
    ...form,
    ...{ fromCampaignId: campaign.id, organizationId, code: "", startsOn, endsOn: moved(form.endsOn) },
    planDueAt: form.planDueAt && new Date(Date.parse(form.planDueAt) + days * dayInMilliseconds).toISOString(),
    batches: form.batches.map((batch) => ({
      ...batch,
      key: newKey(),
      id: null,
      startsOn: moved(batch.startsOn),
      endsOn: moved(batch.endsOn),
    })),
  };
}

/** The themes of a form, without the lines left empty. */
function themesOf({ themes }: CampaignForm): string[] {
  return themes
    .split("\n")
    .map((theme) => theme.trim())
    .filter((theme) => theme !== "");
}

/** The terms as the API takes them, or every place that must be filled in before they can be sent at all. */
export function termsOf(
  form: CampaignForm,
  locale: Locale,
): { terms: CampaignTerms; missing: null } | { terms: null; missing: UserError[] } {
  const { startsOn, endsOn, planDueAt, reviewWorkingDays, reviewLevels, approvalsNeeded } = form;
  const missing: UserError[] = [];
  const miss = (path: string) =>
    missing.push({ code: "VALUE_REQUIRED", path: ["input", ...path.split(".")], message: format("VALUE_REQUIRED", {}, locale) });
  for (const field of ["title", "titleEn"] as const) if (form[field].trim() === "") miss(field);
  for (const field of ["startsOn", "endsOn", "planDueAt", "reviewWorkingDays"] as const) if (form[field] === null) miss(field);
  const batches = form.batches.map((batch, position) => {
    if (batch.name.trim() === "") miss(`batches.${position}.name`);
    if (batch.startsOn === null) miss(`batches.${position}.startsOn`);
    if (batch.endsOn === null) miss(`batches.${position}.endsOn`);
    return { id: batch.id, name: batch.name, startsOn: batch.startsOn ?? "", endsOn: batch.endsOn ?? "" };
  });
  if (missing.length > 0 || startsOn === null || endsOn === null || planDueAt === null || reviewWorkingDays === null)
    return { terms: null, missing };
  const reasonCodes = form.reasonCodes.map(({ code, label, labelEn }) => ({ code: code.trim(), label, labelEn }));
  const terms = {
    ...{ startsOn, endsOn, planDueAt, reviewWorkingDays, reviewLevels, approvalsNeeded, batches, reasonCodes },
    title: form.title,
    titleEn: form.titleEn,
  };
  return { terms: { ...terms, pillars: form.pillars, themes: themesOf(form) }, missing: null };
}
