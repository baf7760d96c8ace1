import type { Locale as GraphLocale } from "../gql/graphql";

/** A language of the client, as a BCP 47 tag. */
export type Locale = "zh-CN" | "en";

const storageKey = "duban.locale";

/** The language of this device before anybody has signed in. */
export function deviceLocale(): Locale {
  const stored = localStorage.getItem(storageKey);
  if (stored === "zh-CN" || stored === "en") return stored;
  return "zh-CN";
}

/** Remembers the language on this device, so that the sign-in page speaks it next time. */
export function rememberLocale(locale: Locale): void {
  localStorage.setItem(storageKey, locale);
}

/** The same language as the API names it. */
export function toGraphLocale(locale: Locale): GraphLocale {
  return locale === "en" ? "en" : "zh_CN";
}

/** The API's name for a language as a BCP 47 tag. */
export function fromGraphLocale(locale: GraphLocale): Locale {
  return locale === "en" ? "en" : "zh-CN";
}
