import { Outlet } from "react-router";
import { MoreWords, type WordsOf } from "../../i18n/more-words";

const words: WordsOf = {
  "zh-CN": async () => ({
    ...(await import("../../i18n/zh-CN/bulk")).bulk,
    ...(await import("../../i18n/zh-CN/developer")).developer,
    ...(await import("../../i18n/zh-CN/webhooks")).webhooks,
  }),
  en: async () => ({
    ...(await import("../../i18n/en/bulk")).bulk,
    ...(await import("../../i18n/en/developer")).developer,
    ...(await import("../../i18n/en/webhooks")).webhooks,
  }),
};

/** Brings the words of the developer pages along with them. */
export function DevelopersFrame() {
  return (
    <MoreWords of={words}>
      <Outlet />
    </MoreWords>
  );
}
