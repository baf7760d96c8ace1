import { useQuery } from "@apollo/client/react";
import { lights, planStates } from "@duban/schema";
import { type InputRef, Select } from "antd";
import { type RefObject, useDeferredValue, useState } from "react";
import { graphql } from "../../gql";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useName, useText, useTitle } from "../../i18n/text";
import { ViewsMenu } from "../../shell/views/views-menu";
import { FilterRow } from "../../ui/layout";
import { SearchInput } from "../../ui/search-input";
import { FilterChip } from "../../ui/tag";
import { statusWords } from "./plan-words";
import styles from "./plans.module.css";
import type { PlanFilters } from "./use-plan-filters";

const choicesQuery = graphql(`
  query PlanFilterChoices {
    campaigns(first: 100) {
      edges {
        node {
          id
          title
          titleEn
        }
      }
    }
  }
`);

const organizationsQuery = graphql(`
  query PlanFilterOrganizations($search: String) {
    organizations(search: $search, first: 100) {
      edges {
        node {
          id
          name
          nameEn
          depth
        }
      }
    }
  }
`);

const chosenQuery = graphql(`
  query PlanFilterChosen($id: ID!) {
    organization(id: $id) {
      id
      name
      nameEn
    }
  }
`);

/** The filters: each list adds one, each chip takes one away. */
export function PlanFilterRow({ filters, search }: { filters: PlanFilters; search: RefObject<InputRef | null> }) {
  const text = useText();
  const title = useTitle();
  const { locale } = useLocale();
  const { values, set } = filters;
  const { data } = useQuery(choicesQuery);
  const campaigns = data?.campaigns.edges.map(({ node }) => ({ value: node.id, label: title(node) })) ?? [];
  const states = planStates.values.map((state) => ({ value: state, label: planStates.label(state, toGraphLocale(locale)) }));
  return (
    <FilterRow>
      <ViewsMenu list="PLANS" />
      <SearchInput
        field={search}
        className={styles.search ?? ""}
        label={text("plans.filter.search")}
        words={values.q ?? ""}
        onSearch={(q) => void set({ q: q || null })}
      />
      <Adder label={text("plans.filter.campaign")} options={campaigns} onAdd={(campaign) => void set({ campaign })} />
      <OrganizationAdder onAdd={(org) => void set({ org })} />
      <Adder
        label={text("plans.filter.state")}
        options={states.filter(({ value }) => !values.state?.includes(value))}
        onAdd={(state) => void set({ state: [...(values.state ?? []), state] })}
      />
      <Adder
        label={text("plans.filter.light")}
        options={lights.values.map((light) => ({ value: light, label: text(statusWords[light]) }))}
        onAdd={(light) => void set({ light })}
      />
      {values.campaign && (
        <FilterChip onRemove={() => void set({ campaign: null })}>
          {campaigns.find(({ value }) => value === values.campaign)?.label ?? "…"}
        </FilterChip>
      )}
      {values.org && <OrganizationChip id={values.org} onRemove={() => void set({ org: null })} />}
      {values.state?.map((state) => (
        <FilterChip key={state} onRemove={() => void set({ state: values.state?.filter((each) => each !== state) ?? null })}>
          {planStates.label(state, toGraphLocale(locale))}
        </FilterChip>
      ))}
      {values.amending !== null && <FilterChip onRemove={() => void set({ amending: null })}>{text("levels.figure.amending")}</FilterChip>}
      {values.light && <FilterChip onRemove={() => void set({ light: null })}>{text(statusWords[values.light])}</FilterChip>}
    </FilterRow>
  );
}

interface AdderProps<Value extends string> {
  label: string;
  options: { value: Value; label: string }[];
  onAdd(value: Value): void;
}

function Adder<Value extends string>({ label, options, onAdd }: AdderProps<Value>) {
  return (
    <Select<Value | null>
      className={styles.adder}
      value={null}
      placeholder={label}
      aria-label={label}
      options={options}
      onChange={(value) => value !== null && onAdd(value)}
      popupMatchSelectWidth={false}
    />
  );
}

function OrganizationAdder({ onAdd }: { onAdd(id: string): void }) {
  const text = useText();
  const name = useName();
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState("");
  const { data, previousData, loading } = useQuery(organizationsQuery, {
    variables: { search: useDeferredValue(search.trim()) || null },
    skip: !open,
  });
  const nodes = (data ?? previousData)?.organizations.edges.map(({ node }) => node) ?? [];
  const top = Math.min(...nodes.map(({ depth }) => depth));
  const options = nodes.map((node) => ({ value: node.id, label: name(node), depth: node.depth }));
  return (
    <Select<string | null, (typeof options)[number]>
      className={styles.adder}
      value={null}
      placeholder={text("plans.filter.organization")}
      aria-label={text("plans.filter.organization")}
      options={options}
      loading={loading}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      optionRender={({ data: option }) => (
        <span style={{ paddingInlineStart: search ? 0 : (option.depth - top) * 14 }}>{option.label}</span>
      )}
      onOpenChange={setOpen}
      onChange={(id) => id !== null && onAdd(id)}
      popupMatchSelectWidth={false}
    />
  );
}

function OrganizationChip({ id, onRemove }: { id: string; onRemove(): void }) {
  const text = useText();
  const name = useName();
  const { data } = useQuery(chosenQuery, { variables: { id } });
  return <FilterChip onRemove={onRemove}>{text("plans.filter.subtree", { name: name(data?.organization) || "…" })}</FilterChip>;
}
