import { Select } from "antd";
import { useState } from "react";
import { graphql } from "../../../../../gql";
import type { ChoosablePersonFragment } from "../../../../../gql/graphql";
import { useName, useText } from "../../../../../i18n/text";
import type { FieldControl } from "../../../../../ui/form-field";
import styles from "./desk.module.css";

/** Somebody who can be chosen; the home organization tells people of one name apart. */
graphql(`
  fragment ChoosablePerson on Person {
    id
    name
    nameEn
    organization {
      id
      name
      nameEn
    }
  }
`);

/** Whether a name in either language contains what was typed: until the server has answered, nobody else is offered. */
export function isCalled(person: Pick<ChoosablePersonFragment, "name" | "nameEn"> | undefined, typed: string): boolean {
  return person !== undefined && `${person.name} ${person.nameEn}`.toLowerCase().includes(typed.trim().toLowerCase());
}

interface PersonChoiceProps extends Partial<FieldControl> {
  value: string | null;
  people: readonly ChoosablePersonFragment[];
  loading: boolean;
  onSearch(search: string): void;
  onChange(id: string): void;
}

/** One of the people whom the server offers, found by a part of the name. */
export function PersonChoice({ value, people, loading, onSearch, onChange, ...control }: PersonChoiceProps) {
  const text = useText();
  const name = useName();
  const [chosen, setChosen] = useState("");
  const options = people.map((person) => ({ value: person.id, label: name(person), home: name(person.organization) }));
  return (
    <Select<string | null, (typeof options)[number]>
      {...control}
      className={styles.choice}
      value={value}
      options={options}
      loading={loading}
      showSearch={{
        filterOption: (typed, option) =>
          isCalled(
            people.find(({ id }) => id === option?.value),
            typed,
          ),
        onSearch,
      }}
      labelRender={() => chosen}
      optionRender={({ data: option }) => (
        <span className={styles.option}>
          {option.label}
          <span className={styles.quiet}>{option.home}</span>
        </span>
      )}
      notFoundContent={text(loading ? "ui.loading" : "desk.nobody")}
      onChange={(id) => {
        setChosen(options.find((option) => option.value === id)?.label ?? "");
        if (id !== null) onChange(id);
      }}
      popupMatchSelectWidth={false}
    />
  );
}
