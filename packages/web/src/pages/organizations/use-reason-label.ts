import { useCallback } from "react";
import { useLocale } from "../../i18n/text";
import type { SupervisedCampaign } from "./supervision-queries";

/** Gives the words of a campaign's reason codes; a code that it has no more stands for itself. */
export function useReasonLabel({ reasonCodes }: SupervisedCampaign): (code: string) => string {
  const { locale } = useLocale();
  return useCallback(
    (code) => {
      const known = reasonCodes.find((each) => each.code === code);
      return known ? (locale === "en" ? known.labelEn : known.label) : code;
    },
    [reasonCodes, locale],
  );
}
