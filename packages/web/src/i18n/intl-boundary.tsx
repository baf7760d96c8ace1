import type { ConfigProviderProps } from "antd";
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { IntlProvider } from "react-intl";
import { type Locale, rememberLocale } from "./locale";
import { LocaleContext } from "./text";

/** The words of one language: ours and those of the component library. */
export interface Language {
  locale: Locale;
  messages: Record<string, string>;
  components: ConfigProviderProps["locale"];
}

/** Loads one language; the other one is never fetched. */
export async function loadLanguage(locale: Locale): Promise<Language> {
  if (locale === "en") {
    const [own, components] = await Promise.all([import("./en"), import("antd/es/locale/en_US")]);
    return { locale, messages: own.messages, components: components.default };
  }
  const [own, components] = await Promise.all([import("./zh-CN"), import("antd/es/locale/zh_CN")]);
  return { locale, messages: own.messages, components: components.default };
}

/** Speaks one language to everything inside; a change loads the other language first and then switches at once. */
export function IntlBoundary({ initial, children }: { initial: Language; children: (language: Language) => ReactNode }) {
  const [language, setLanguage] = useState(initial);

  useEffect(() => {
    document.documentElement.lang = language.locale;
  }, [language]);

  const change = useCallback(async (locale: Locale) => {
    rememberLocale(locale);
    setLanguage(await loadLanguage(locale));
  }, []);

  const setting = useMemo(() => ({ locale: language.locale, change }), [language, change]);
  return (
    <LocaleContext value={setting}>
      <IntlProvider locale={language.locale} defaultLocale="zh-CN" messages={language.messages} timeZone="Asia/Shanghai">
        {children(language)}
      </IntlProvider>
    </LocaleContext>
  );
}
