import { Outlet } from "react-router";
import { MoreWords, type WordsOf } from "../../i18n/more-words";

const words: WordsOf = {
  "zh-CN": async () => ({
    ...(await import("../../i18n/zh-CN/campaigns")).campaigns,
    ...(await import("../../i18n/zh-CN/templates")).templates,
  }),
  en: async () => ({ ...(await import("../../i18n/en/campaigns")).campaigns, ...(await import("../../i18n/en/templates")).templates }),
};

/** Brings the words of the campaign pages along with them. */
export function CampaignsFrame() {
  return (
    <MoreWords of={words}>
      <Outlet />
    </MoreWords>
  );
}
