/** Languages the product speaks; the names are those of the GraphQL enum `Locale`. */
export const locales = ["zh_CN", "en"] as const;
export type Locale = (typeof locales)[number];

/** The same words in every language of the product. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** The words of a text in one language. */
export function textIn(text: Text, locale: Locale): string {
  return locale === "en" ? text.en : text.zh;
}

/** The language asked for by an `Accept-Language` header or a browser tag; Chinese when none of ours is named. */
export function localeFrom(tags: string | null | undefined): Locale {
  const wishes = (tags ?? "").split(",").map((wish, position) => {
    const [tag = "", ...parameters] = wish.trim().toLowerCase().split(";");
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
    return { language: tag.split(/[-_]/)[0], quality: quality === undefined ? 1 : Number(quality), position };
  });
  const known = wishes.filter(({ language, quality }) => (language === "zh" || language === "en") && quality > 0);
  known.sort((one, other) => other.quality - one.quality || one.position - other.position);
  return known[0]?.language === "en" ? "en" : "zh_CN";
}
