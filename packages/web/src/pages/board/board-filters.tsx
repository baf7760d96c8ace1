import { type Enumeration, lights, problemSeverities } from "@duban/schema";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useText } from "../../i18n/text";
import { useViewer } from "../../shell/viewer";
import { FilterRow } from "../../ui/layout";
import { FilterChip } from "../../ui/tag";
import { OrganizationPicker } from "../organizations/organization-picker";
import { FilterChoice } from "../problems/list/filter-choice";
import styles from "./board.module.css";
import { BoardLegend } from "./board-legend";
import type { BoardView } from "./use-board-view";

/** Which problems are shown, and what the signs mean. */
export function BoardFilters({ view, themes }: { view: BoardView; themes: readonly { theme: string }[] }) {
  const text = useText();
  const viewer = useViewer();
  const { values, set } = view;
  return (
    <FilterRow>
      <span className={styles.unit}>
        <OrganizationPicker
          value={values.org ?? viewer.organization?.id ?? null}
          onChange={(org) => void set({ org: org === viewer.organization?.id ? null : org, row: null })}
          aria-label={text("board.unit")}
        />
      </span>
      <Several name="light" label={text("problems.filter.light")} words={lights} view={view} />
      <Several name="severity" label={text("problems.filter.severity")} words={problemSeverities} view={view} />
      {themes.length > 0 && (
        <FilterChoice
          label={text("board.theme")}
          options={themes.filter(({ theme }) => theme !== values.theme).map(({ theme }) => ({ value: theme, label: theme }))}
          onAdd={(theme) => void set({ theme })}
        />
      )}
      <button
        type="button"
        className={styles.mine}
        aria-pressed={values.mine ?? false}
        onClick={() => void set({ mine: values.mine ? null : true })}
      >
        {text("problems.filter.mine")}
      </button>
      <Chips name="light" words={lights} view={view} />
      <Chips name="severity" words={problemSeverities} view={view} />
      {values.theme && <FilterChip onRemove={() => void set({ theme: null })}>{values.theme}</FilterChip>}
      {view.anyFilter && <span className={styles.note}>{text("board.filtered")}</span>}
      <BoardLegend />
    </FilterRow>
  );
}

interface SeveralProps<Value extends string> {
  name: "light" | "severity";
  words: Enumeration<Value>;
  view: BoardView;
}

function Several<Value extends string>({ name, label, words, view: { values, set } }: SeveralProps<Value> & { label: string }) {
  const { locale } = useLocale();
  const chosen = (values[name] ?? []) as readonly string[];
  const offered = words.values.filter((value) => !chosen.includes(value));
  return (
    <FilterChoice
      label={label}
      options={offered.map((value) => ({ value, label: words.label(value, toGraphLocale(locale)) }))}
      onAdd={(value) => void set({ [name]: [...chosen, value] })}
    />
  );
}

function Chips<Value extends string>({ name, words, view: { values, set } }: SeveralProps<Value>) {
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
