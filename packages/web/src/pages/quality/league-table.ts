import { planStates } from "@duban/schema";
import { type Locale, toGraphLocale } from "../../i18n/locale";
import type { TextOf } from "../../i18n/text";
import type { RankedPlan } from "./quality-queries";

/** The league as rows of a table: a head, then a row for each plan; hours to one place, nothing where nothing was decided. */
export function leagueTable(plans: readonly RankedPlan[], text: TextOf, locale: Locale): (string | number)[][] {
  const head = [
    text("quality.rank"),
    text("plans.column.organization"),
    text("quality.code"),
    text("plans.column.state"),
    text("quality.round"),
    text("quality.returns"),
    text("quality.findings"),
    text("quality.blockingFindings"),
    text("quality.raisedAgain"),
    text("quality.decisions"),
    text("quality.onTime"),
    text("quality.hours"),
  ];
  return [head, ...plans.map((plan, index) => rowOf(plan, index + 1, locale))];
}

function rowOf({ code, state, round, organization, quality }: RankedPlan, rank: number, locale: Locale): (string | number)[] {
  return [
    quality.decisions > 0 ? rank : "",
    (locale === "en" && organization?.nameEn) || (organization?.name ?? ""),
    code,
    planStates.label(state, toGraphLocale(locale)),
    round,
    quality.returns,
    quality.findings,
    quality.blockingFindings,
    quality.raisedAgain,
    quality.decisions,
    quality.onTime,
    quality.turnaroundHours === null || quality.turnaroundHours === undefined ? "" : Number(quality.turnaroundHours.toFixed(1)),
  ];
}
