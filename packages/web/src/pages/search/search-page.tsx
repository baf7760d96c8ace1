import { useQuery } from "@apollo/client/react";
import { type TextHitKind, textHitKinds } from "@duban/schema";
import type { InputRef } from "antd";
import { type KeyboardEvent, type RefObject, useRef } from "react";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useText } from "../../i18n/text";
import { usePageQuery } from "../../page-query";
import { CopyAs } from "../../shell/copy-as/copy-as";
import { Crumbs } from "../../shell/crumbs";
import { useHotkeys } from "../../ui/hotkeys";
import { PageHead } from "../../ui/layout";
import { MoreRows } from "../../ui/more-rows";
import { SearchInput } from "../../ui/search-input";
import { RowsSkeleton } from "../../ui/skeleton";
import { EmptyState } from "../../ui/states";
import { Tabs } from "../../ui/tabs";
import { useNarrow } from "../../ui/use-narrow";
import { searchedWords } from "./marked-words";
import styles from "./search.module.css";
import { searchCountsQuery, searchHitsQuery } from "./search-queries";
import { SearchResults } from "./search-results";
import { useShownHit } from "./shown-hit";
import { type Search, useSearch } from "./use-search";

const pageSize = 30;

/** Everything whose texts say what was searched for, kind by kind; the address keeps the words. */
export function SearchPage() {
  const text = useText();
  const search = useSearch();
  const found = useFoundKinds(search);
  const narrow = useNarrow();
  const field = useRef<InputRef>(null);
  useHotkeys([{ keys: "/", label: "search.keys.field", run: () => field.current?.focus() }]);
  return (
    <div className={styles.page}>
      <Crumbs items={[{ label: text("search.title") }]} />
      <PageHead
        title={text("search.title")}
        actions={
          search.enough && !narrow ? <CopyAs list="searchTexts" variables={{ text: search.words, kinds: [found.kind] }} /> : undefined
        }
      />
      <Field search={search} field={field} />
      {search.enough ? (
        <Kinds search={search} found={found} />
      ) : (
        <EmptyState title={text(search.words === "" ? "search.nothing.title" : "search.short.title")}>
          {text("search.nothing.words")}
        </EmptyState>
      )}
    </div>
  );
}

/** Enter leaves the field, so that keys choose among the rows. */
function Field({ search, field }: { search: Search; field: RefObject<InputRef | null> }) {
  const text = useText();
  const leave = (event: KeyboardEvent) => {
    if (!event.nativeEvent.isComposing && (event.key === "Enter" || event.key === "Escape")) field.current?.blur();
  };
  return (
    <search className={styles.field}>
      <SearchInput
        size="large"
        autoFocus={search.typed === ""}
        field={field}
        label={text("search.placeholder")}
        words={search.typed}
        onSearch={search.type}
        onKeyDown={leave}
      />
    </search>
  );
}

/** How much there is of each kind, and which is shown; of itself, the first of which there is something. */
function useFoundKinds({ words, enough, kind }: Search) {
  const { data, previousData } = useQuery(searchCountsQuery, { variables: { text: words }, skip: !enough });
  const counts = (data ?? previousData)?.textHitCounts ?? [];
  return { counts, kind: kind ?? counts.find(({ count }) => count > 0)?.kind ?? "PROBLEM" };
}

function Kinds({ search, found: { counts, kind } }: { search: Search; found: ReturnType<typeof useFoundKinds> }) {
  const text = useText();
  const { locale } = useLocale();
  const tabs = textHitKinds.values.map((key) => {
    const found = counts.find((each) => each.kind === key);
    return {
      key,
      label: textHitKinds.label(key, toGraphLocale(locale)),
      count: found?.more ? text("search.more", { count: found.count }) : found?.count,
    };
  });
  return (
    <Tabs label={text("search.kinds")} tabs={tabs} current={kind} onChange={search.choose}>
      <Hits key={kind} words={search.words} kind={kind} />
    </Tabs>
  );
}

function Hits({ words, kind }: { words: string; kind: TextHitKind }) {
  const text = useText();
  const { locale } = useLocale();
  const shown = useShownHit();
  const { data, pending, stale, fetchMore } = usePageQuery(searchHitsQuery, {
    variables: { text: words, kind, first: pageSize, after: null as string | null },
    skeleton: <RowsSkeleton rows={10} height={48} />,
  });
  if (pending) return pending;
  const { edges, pageInfo } = data.searchTexts;
  const hits = edges.flatMap(({ node }) => shown(node));
  if (hits.length === 0 && !stale) return <EmptyState title={text("search.none.title")}>{text("search.none.words")}</EmptyState>;
  return (
    <div className={`${styles.list} ${stale ? styles.stale : ""}`} aria-busy={stale}>
      <SearchResults label={textHitKinds.label(kind, toGraphLocale(locale))} hits={hits} words={searchedWords(words)} />
      <MoreRows pageInfo={pageInfo} fetchMore={fetchMore} />
    </div>
  );
}
