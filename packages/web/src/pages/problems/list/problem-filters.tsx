import { type Enumeration, lights, outcomeStates, problemKinds, problemSeverities, problemStandings, problemStates } from "@duban/schema";
import type { InputRef } from "antd";
import type { RefObject } from "react";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { ViewsMenu } from "../../../shell/views/views-menu";
import { FilterRow } from "../../../ui/layout";
import { SearchInput } from "../../../ui/search-input";
import { FilterChip } from "../../../ui/tag";
import { OrganizationPicker } from "../../organizations/organization-picker";
import styles from "../problems.module.css";
import { CampaignChip } from "./campaign-chip";
import { FilterChoice, UnitChip, useLedgers } from "./filter-choice";
import { FollowUpChips, FollowUpChoice } from "./follow-up-filters";
import { LedgerChoices, MoreChips } from "./more-filters";
import type { ProblemFilters } from "./use-problem-filters";

/** The filters: each list adds one, each chip takes one away. Measures know fewer than problems. */
export function ProblemFilterRow({ filters, search }: { filters: ProblemFilters; search: RefObject<InputRef | null> }) {
  const text = useText();
  const { values, set, list } = filters;
  const { options: ledgers } = useLedgers();
  const ofProblems = list !== "measures";
  return (
    <FilterRow>
      <ViewsMenu list="PROBLEMS" />
      <SearchInput
        field={search}
        className={styles.search ?? ""}
        label={text("problems.filter.search")}
        words={values.q ?? ""}
        onSearch={(q) => void set({ q: q || null })}
      />
      <FilterChoice label={text("problems.filter.ledger")} options={ledgers} onAdd={(ledger) => void set({ ledger })} />
      <span className={styles.unitAdder}>
        <OrganizationPicker
          value={null}
          onChange={(org) => void set({ org })}
          aria-label={text("problems.filter.organization")}
          placeholder={text("problems.filter.organization")}
        />
      </span>
      {list === "outcomes" && <Several name="outcome" words={outcomeStates} filters={filters} />}
      {ofProblems && <Several name="state" words={problemStates} filters={filters} />}
      <Several name="light" words={lights} filters={filters} />
      {ofProblems && <Several name="severity" words={problemSeverities} filters={filters} />}
      {ofProblems && <Several name="kind" words={problemKinds} filters={filters} />}
      {ofProblems && <Several name="standing" words={problemStandings} filters={filters} />}
      {ofProblems && <FollowUpChoice filters={filters} />}
      {ofProblems && <LedgerChoices filters={filters} />}
      <Chips filters={filters} ledgers={ledgers} />
    </FilterRow>
  );
}

const severalWords = {
  outcome: "outcomes.filter.state",
  state: "problems.filter.state",
  light: "problems.filter.light",
  severity: "problems.filter.severity",
  kind: "problems.filter.kind",
  standing: "time.filter.standing",
} as const;

type SeveralName = keyof typeof severalWords;

interface SeveralProps<Value extends string> {
  name: SeveralName;
  words: Enumeration<Value>;
  filters: ProblemFilters;
}

/** Adds one of several values that may hold at once. Nothing on the ledger is done yet, so nothing is filtered by that. */
function Several<Value extends string>({ name, words, filters: { values, set, list } }: SeveralProps<Value>) {
  const text = useText();
  const { locale } = useLocale();
  const chosen = (values[name] ?? []) as readonly string[];
  const offered = words.values.filter(
    (value) => !chosen.includes(value) && (value !== "DONE" || list === "measures" || list === "outcomes"),
  );
  return (
    <FilterChoice
      label={text(severalWords[name])}
      options={offered.map((value) => ({ value, label: words.label(value, toGraphLocale(locale)) }))}
      onAdd={(value) => void set({ [name]: [...chosen, value] })}
    />
  );
}

function Chips({ filters, ledgers }: { filters: ProblemFilters; ledgers: readonly { value: string; label: string }[] }) {
  const text = useText();
  const { values, set, list } = filters;
  const ofProblems = list !== "measures";
  return (
    <>
      {values.ledger && (
        <FilterChip onRemove={() => void set({ ledger: null })}>
          {ledgers.find(({ value }) => value === values.ledger)?.label ?? "…"}
        </FilterChip>
      )}
      {values.campaign && ofProblems && <CampaignChip id={values.campaign} onRemove={() => void set({ campaign: null })} />}
      {values.org && <UnitChip id={values.org} onRemove={() => void set({ org: null })} />}
      {list === "outcomes" && <SeveralChips name="outcome" words={outcomeStates} filters={filters} />}
      {ofProblems && <SeveralChips name="state" words={problemStates} filters={filters} />}
      <SeveralChips name="light" words={lights} filters={filters} />
      {ofProblems && <SeveralChips name="severity" words={problemSeverities} filters={filters} />}
      {ofProblems && <SeveralChips name="kind" words={problemKinds} filters={filters} />}
      {ofProblems && <SeveralChips name="standing" words={problemStandings} filters={filters} />}
      {values.awaiting && <FilterChip onRemove={() => void set({ awaiting: null })}>{text("time.filter.awaiting")}</FilterChip>}
      {ofProblems && <FollowUpChips filters={filters} />}
      {ofProblems && <MoreChips filters={filters} />}
      {values.mine && <FilterChip onRemove={() => void set({ mine: null })}>{text("problems.filter.mine")}</FilterChip>}
    </>
  );
}

function SeveralChips<Value extends string>({ name, words, filters: { values, set } }: SeveralProps<Value>) {
  const { locale } = useLocale();
  const chosen = (values[name] ?? []) as readonly string[] as readonly Value[];
  return chosen.map((value) => {
    const rest = chosen.filter((each) => each !== value);
    return (
      <FilterChip key={value} onRemove={() => void set({ [name]: rest.length > 0 ? rest : null })}>
        {words.label(value, toGraphLocale(locale))}
      </FilterChip>
    );
  });
}
