import { type Locale, type Text, textIn } from "./locale.js";

/** A value that fills a placeholder: as it is, or in the reader's language. */
export type MessageValue = string | number | Text;

/** Names of the `{placeholders}` of a template. */
export type PlaceholderOf<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderOf<Rest>
  : never;

/** The values that a template names; `{}` for one without placeholders. */
export type MessageParams<Template extends string> = { readonly [Name in PlaceholderOf<Template>]: MessageValue };

const placeholder = /\{([A-Za-z]+)\}/g;

/** The placeholders of a template, each once, sorted. */
export function placeholdersOf(template: string): string[] {
  return [...new Set([...template.matchAll(placeholder)].map((match) => match[1] ?? ""))].sort();
}

/** Fills a template's placeholders in one language; a value that is missing leaves its name standing, so that it shows. */
export function fill(template: Text, params: Readonly<Record<string, MessageValue>>, locale: Locale): string {
  return textIn(template, locale).replace(placeholder, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === "object" ? textIn(value, locale) : String(value);
  });
}
