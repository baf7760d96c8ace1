import { type ReactNode, Suspense, use } from "react";
import { IntlProvider, useIntl } from "react-intl";
import { RowsSkeleton } from "../ui/skeleton";
import type { Locale } from "./locale";
import { useLocale } from "./text";

/** The words of a part of the client in one language. */
export type WordsOf = Readonly<Record<Locale, () => Promise<Readonly<Record<string, string>>>>>;

const loaded = new WeakMap<() => Promise<unknown>, Promise<Readonly<Record<string, string>>>>();

interface MoreWordsProps {
  /** The same for as long as the page stands. */
  of: WordsOf;
  children: ReactNode;
}

/**
 * Words that few pages need come with those pages: everything inside has them beside the words of the whole client. What the frame
 * around the page says of it, such as the names of acts, is among those of the whole client.
 */
export function MoreWords(props: MoreWordsProps) {
  return (
    <Suspense fallback={<RowsSkeleton rows={8} height={40} />}>
      <Speaking {...props} />
    </Suspense>
  );
}

function Speaking({ of, children }: MoreWordsProps) {
  const { locale } = useLocale();
  const intl = useIntl();
  const load = of[locale];
  const words = loaded.get(load) ?? load();
  loaded.set(load, words);
  return (
    <IntlProvider
      locale={intl.locale}
      defaultLocale="zh-CN"
      timeZone="Asia/Shanghai"
      messages={{ ...intl.messages, ...use(words) } as Record<string, string>}
    >
      {children}
    </IntlProvider>
  );
}
