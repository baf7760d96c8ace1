import { inboxKinds, lights } from "@duban/schema";
import { Input, type InputRef, Select } from "antd";
import { useRef } from "react";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useText } from "../../i18n/text";
import { ViewsMenu } from "../../shell/views/views-menu";
import { useHotkeys } from "../../ui/hotkeys";
import { Icon } from "../../ui/icon";
import { FilterRow } from "../../ui/layout";
import { FilterChip } from "../../ui/tag";
import { statusWords } from "../plans/plan-words";
import styles from "./inbox-filters.module.css";
import type { InboxFilters } from "./use-inbox-filters";

// An approved plan is no matter any more.
const shownLights = lights.values.filter((light) => light !== "DONE");

/** The filters at the end of the inbox's head. */
export function InboxFilterFields({ filters: { values, set } }: { filters: InboxFilters }) {
  const text = useText();
  const { locale } = useLocale();
  const search = useRef<InputRef>(null);
  useHotkeys([{ keys: "/", label: "inbox.keys.filter", run: () => search.current?.focus() }]);
  return (
    <>
      <ViewsMenu list="INBOX" align="end" />
      <Input
        ref={search}
        className={styles.search}
        prefix={<Icon name="search" size={14} />}
        placeholder={text("inbox.filter.search")}
        aria-label={text("inbox.filter.search")}
        value={values.q ?? ""}
        onChange={(event) => void set({ q: event.target.value || null })}
        allowClear
      />
      <Select
        className={styles.choice}
        value={values.kind}
        placeholder={text("inbox.filter.kind")}
        aria-label={text("inbox.filter.kind")}
        options={inboxKinds.values.map((kind) => ({ value: kind, label: inboxKinds.label(kind, toGraphLocale(locale)) }))}
        onChange={(kind) => void set({ kind: kind ?? null })}
        allowClear
        popupMatchSelectWidth={false}
      />
      <Select
        className={styles.choice}
        value={values.light}
        placeholder={text("inbox.filter.light")}
        aria-label={text("inbox.filter.light")}
        options={shownLights.map((light) => ({ value: light, label: text(statusWords[light]) }))}
        onChange={(light) => void set({ light: light ?? null })}
        allowClear
        popupMatchSelectWidth={false}
      />
    </>
  );
}

/** On a phone: the filters that an address brought along, each with the way to take it off. */
export function InboxFilterChips({ filters: { values, set, filter } }: { filters: InboxFilters }) {
  const text = useText();
  const { locale } = useLocale();
  if (!filter) return null;
  return (
    <FilterRow>
      {values.kind && (
        <FilterChip onRemove={() => void set({ kind: null })}>{inboxKinds.label(values.kind, toGraphLocale(locale))}</FilterChip>
      )}
      {values.light && <FilterChip onRemove={() => void set({ light: null })}>{text(statusWords[values.light])}</FilterChip>}
      {values.q && <FilterChip onRemove={() => void set({ q: null })}>{values.q}</FilterChip>}
    </FilterRow>
  );
}
