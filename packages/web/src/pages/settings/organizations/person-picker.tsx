import { useQuery } from "@apollo/client/react";
import { Select } from "antd";
import { useDeferredValue, useState } from "react";
import { graphql } from "../../../gql";
import { useName, useText } from "../../../i18n/text";
import type { FieldControl } from "../../../ui/form-field";
import styles from "./settings.module.css";

const optionsQuery = graphql(`
  query PersonPickerOptions($search: String) {
    people(search: $search, first: 100) {
      edges {
        node {
          id
          name
          nameEn
          organization {
            id
            name
            nameEn
          }
        }
      }
    }
  }
`);

interface PersonPickerProps extends Partial<FieldControl> {
  value: string | null;
  onChange(id: string): void;
}

/** One person, found by a part of the name; the home organization tells people of one name apart. */
export function PersonPicker({ value, onChange, ...control }: PersonPickerProps) {
  const text = useText();
  const name = useName();
  const [search, setSearch] = useState("");
  const variables = { search: useDeferredValue(search.trim()) || null };
  const { data, previousData, loading } = useQuery(optionsQuery, { variables });
  const [chosen, setChosen] = useState("");
  const people = (data ?? previousData)?.people.edges.map(({ node }) => node) ?? [];
  const options = people.map((person) => ({ value: person.id, label: name(person), home: name(person.organization) }));
  const choose = (id: string | null) => {
    if (id === null) return;
    setChosen(options.find((option) => option.value === id)?.label ?? "");
    onChange(id);
  };
  return (
    <Select<string | null, (typeof options)[number]>
      {...control}
      style={{ width: "100%" }}
      value={value}
      options={options}
      loading={loading}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      labelRender={() => chosen}
      optionRender={({ data: option }) => (
        <span className={styles.option}>
          {option.label}
          <span className={styles.quiet}>{option.home}</span>
        </span>
      )}
      notFoundContent={loading ? text("ui.loading") : text("settings.people.none")}
      onChange={choose}
      popupMatchSelectWidth={false}
    />
  );
}
