import { Outlet } from "react-router";
import { MoreWords, type WordsOf } from "../../i18n/more-words";

const words: WordsOf = {
  "zh-CN": async () => (await import("../../i18n/zh-CN/developer")).developer,
  en: async () => (await import("../../i18n/en/developer")).developer,
};

/** Brings the words of the developer pages along with them. */
export function DevelopersFrame() {
  return (
    <MoreWords of={words}>
      <Outlet />
    </MoreWords>
  );
}
