import { type MessageId, useText } from "../../../i18n/text";
import { FilterChip } from "../../../ui/tag";
import { FilterChoice } from "./filter-choice";
import type { ProblemFilters } from "./use-problem-filters";

const followUps = {
  lookBack: "lookBack.filter.due",
  relapsed: "lookBack.filter.relapsed",
  inspection: "inspection.filter",
  told: "letters.filter",
} as const satisfies Record<string, MessageId>;

type FollowUp = keyof typeof followUps;
const names = Object.keys(followUps) as FollowUp[];

/** Adds a filter by what is to be looked at again. */
export function FollowUpChoice({ filters: { values, set } }: { filters: ProblemFilters }) {
  const text = useText();
  const options = names.filter((name) => !values[name]).map((value) => ({ value, label: text(followUps[value]) }));
  return <FilterChoice<FollowUp> label={text("lookBack.filter")} options={options} onAdd={(name) => void set({ [name]: true })} />;
}

/** What of that the list is narrowed to. */
export function FollowUpChips({ filters: { values, set } }: { filters: ProblemFilters }) {
  const text = useText();
  return names
    .filter((name) => values[name])
    .map((name) => (
      <FilterChip key={name} onRemove={() => void set({ [name]: null })}>
        {text(followUps[name])}
      </FilterChip>
    ));
}
