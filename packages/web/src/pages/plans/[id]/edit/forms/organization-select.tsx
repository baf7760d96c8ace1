import { Select } from "antd";
import { useState } from "react";
import { useText } from "../../../../../i18n/text";
import { useOrganizationName } from "../../../organization-names";
import type { Control } from "./field";
import styles from "./form.module.css";

/** An organization that may be chosen. */
export interface OrganizationChoice {
  value: string;
  label: string;
  /** Levels below the top of the list, by which it is set in while nothing is searched for. */
  level: number;
  /** Where it stands, for a list in which names alone do not say it. */
  place?: string;
}

/** What a list offers just now. */
export interface OrganizationChoices {
  choices: OrganizationChoice[];
  /** There are more than are listed. */
  more: boolean;
  loading: boolean;
}

interface OrganizationSelectProps extends Control {
  mode: "multiple" | undefined;
  value: string[] | string | undefined;
  onChange(value: string[] | string | undefined): void;
  /** Asks for what may be chosen: when the list opens, and again while searching. */
  useChoices(open: boolean, search: string): OrganizationChoices;
}

/** A list of organizations that is searched on the server. */
export function OrganizationSelect({ useChoices, ...select }: OrganizationSelectProps) {
  const text = useText();
  const nameOf = useOrganizationName();
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState("");
  const { choices, more, loading } = useChoices(open, search);
  const labels = new Map(choices.map((choice) => [choice.value, choice.label]));
  return (
    <Select<string[] | string, OrganizationChoice>
      {...select}
      className={styles.wide}
      allowClear
      onOpenChange={setOpen}
      showSearch={{ filterOption: false, onSearch: setSearch, autoClearSearchValue: false }}
      loading={loading}
      options={choices}
      labelRender={({ value: id }) => labels.get(String(id)) ?? nameOf(String(id))}
      optionRender={({ data: { label, level, place } }) => (
        <span style={{ paddingInlineStart: search ? 0 : level * 14 }}>
          {label}
          {place && <span className={styles.place}>{place}</span>}
        </span>
      )}
      notFoundContent={loading ? text("ui.loading") : text("editor.organization.none")}
      popupRender={(list) => (
        <>
          {list}
          {more && <p className={styles.lead}>{text("editor.organization.more")}</p>}
        </>
      )}
    />
  );
}
