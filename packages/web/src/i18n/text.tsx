import type { ReactNode } from "react";
import { createContext, useCallback, useContext } from "react";
import type { PrimitiveType } from "react-intl";
import { useIntl } from "react-intl";
import type { Locale } from "./locale";
import type { MessageId } from "./zh-CN";

export type { MessageId } from "./zh-CN";

/** Values for the places of a message. */
export type MessageValues = Record<string, PrimitiveType>;

/** Gives the words of a message in the language of the person. */
export type TextOf = (id: MessageId, values?: MessageValues) => string;

/** The function that gives messages in the language of the person. */
export function useText(): TextOf {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}

/** A message with elements in it: `<b>…</b>` in the catalogue becomes what `values.b` makes of it. */
export function Message({
  id,
  values,
}: {
  id: MessageId;
  values: Record<string, ReactNode | PrimitiveType | ((parts: ReactNode[]) => ReactNode)>;
}) {
  const intl = useIntl();
  return <>{intl.formatMessage({ id }, values as Record<string, PrimitiveType>)}</>;
}

interface LocaleSetting {
  locale: Locale;
  change(locale: Locale): void;
}

/** Holds the language; its provider is IntlBoundary. */
export const LocaleContext = createContext<LocaleSetting>({ locale: "zh-CN", change: () => undefined });

/** The language of the person and the way to change it on this device. */
export function useLocale(): LocaleSetting {
  return useContext(LocaleContext);
}

/** Picks the name in the language of the person; falls back to the Chinese one where no English name was given. */
export function useName(): (named: { name: string; nameEn: string } | null | undefined) => string {
  const { locale } = useLocale();
  return useCallback((named) => (named ? (locale === "en" && named.nameEn) || named.name : ""), [locale]);
}

/** The same for things that have a title. */
export function useTitle(): (titled: { title: string; titleEn: string } | null | undefined) => string {
  const { locale } = useLocale();
  return useCallback((titled) => (titled ? (locale === "en" && titled.titleEn) || titled.title : ""), [locale]);
}
