import { useCallback } from "react";
import { useLocale, useText } from "../../i18n/text";

interface Titled {
  title: string;
  campaign: { titleEn: string } | null;
}

/** Gives the title of a plan. Plans are titled in Chinese; in English the title of the campaign stands for it where there is one. */
export function usePlanTitle(): (plan: Titled | null | undefined) => string {
  const text = useText();
  const { locale } = useLocale();
  return useCallback(
    (plan) => {
      if (!plan) return "";
      const campaign = locale === "en" ? plan.campaign?.titleEn : "";
      return campaign ? text("ui.planOf", { campaign }) : plan.title;
    },
    [text, locale],
  );
}
