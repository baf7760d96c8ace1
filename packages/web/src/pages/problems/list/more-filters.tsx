import { useQuery } from "@apollo/client/react";
import { problemTaskKinds } from "@duban/schema";
import { graphql } from "../../../gql";
import { toGraphLocale } from "../../../i18n/locale";
import { type MessageId, useLocale, useName, useText } from "../../../i18n/text";
import { FilterChip } from "../../../ui/tag";
import { FilterChoice, useLedgers } from "./filter-choice";
import type { ProblemFilters } from "./use-problem-filters";

const namedQuery = graphql(`
  query ProblemFilterNamed($id: ID!) {
    node(id: $id) {
      id
      ... on Person {
        name
        nameEn
      }
      ... on Organization {
        name
        nameEn
      }
    }
  }
`);

/** Theme and aspect of the ledger that is chosen; without a ledger nobody knows which there are. */
export function LedgerChoices({ filters: { values, set } }: { filters: ProblemFilters }) {
  const text = useText();
  const { ledgers } = useLedgers();
  const ledger = ledgers.find(({ id }) => id === values.ledger);
  const themes = (ledger?.campaign?.themes ?? []).map(({ name }) => ({ value: name, label: name }));
  const aspects = (ledger?.aspects ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      {themes.length > 0 && <FilterChoice label={text("problems.fact.theme")} options={themes} onAdd={(theme) => void set({ theme })} />}
      {aspects.length > 0 && (
        <FilterChoice label={text("problems.fact.aspect")} options={aspects} onAdd={(aspect) => void set({ aspect })} />
      )}
    </>
  );
}

/** What a line of the inbox or a fact of a problem has narrowed the list to. */
export function MoreChips({ filters: { values, set } }: { filters: ProblemFilters }) {
  const { locale } = useLocale();
  const { ledgers } = useLedgers();
  const { theme, area, aspect, executive, department, task } = values;
  const aspectName = ledgers.flatMap(({ aspects }) => aspects).find(({ id }) => id === aspect)?.name;
  return (
    <>
      {task && <FilterChip onRemove={() => void set({ task: null })}>{problemTaskKinds.label(task, toGraphLocale(locale))}</FilterChip>}
      {theme && <Chip label="problems.fact.theme" words={theme} onRemove={() => void set({ theme: null })} />}
      {area && <Chip label="problems.fact.area" words={area} onRemove={() => void set({ area: null })} />}
      {aspect && <Chip label="problems.fact.aspect" words={aspectName ?? "…"} onRemove={() => void set({ aspect: null })} />}
      {executive && <NamedChip label="problems.filter.executive" id={executive} onRemove={() => void set({ executive: null })} />}
      {department && <NamedChip label="problems.filter.department" id={department} onRemove={() => void set({ department: null })} />}
    </>
  );
}

interface ChipProps {
  label: MessageId;
  words: string;
  onRemove(): void;
}

function Chip({ label, words, onRemove }: ChipProps) {
  const text = useText();
  return <FilterChip onRemove={onRemove}>{text("ui.colon", { who: text(label), words })}</FilterChip>;
}

function NamedChip({ id, ...chip }: Omit<ChipProps, "words"> & { id: string }) {
  const name = useName();
  const { data } = useQuery(namedQuery, { variables: { id } });
  const node = data?.node;
  return <Chip {...chip} words={node && "name" in node ? name(node) : "…"} />;
}
