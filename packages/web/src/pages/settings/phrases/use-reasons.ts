import { defaultReasonCodes } from "@duban/schema";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale } from "../../../i18n/text";

/** A reason with its words in the language of the reader. */
export interface Reason {
  value: string;
  label: string;
}

type Campaigns = { edges: readonly { node: { reasonCodes: readonly { code: string; label: string; labelEn: string }[] } }[] };

/** The reasons that findings may have: those a campaign starts with, then those that campaigns have made their own. */
export function useReasons(campaigns: Campaigns): Reason[] {
  const { locale } = useLocale();
  const reasons = new Map<string, string>(
    defaultReasonCodes.values.map((code) => [code, defaultReasonCodes.label(code, toGraphLocale(locale))]),
  );
  for (const { code, label, labelEn } of campaigns.edges.flatMap(({ node }) => node.reasonCodes)) {
    if (!reasons.has(code)) reasons.set(code, (locale === "en" && labelEn) || label);
  }
  return [...reasons].map(([value, label]) => ({ value, label }));
}
