import { useQuery } from "@apollo/client/react";
import { Select } from "antd";
import { useDeferredValue, useState } from "react";
import { graphql } from "../../../../../gql";
import { useName, useText } from "../../../../../i18n/text";
import { useOrganizationName } from "../../../organization-names";
import { useEditor } from "../editor-context";
import { type Control, Field, type FieldPlace } from "./field";
import styles from "./form.module.css";

const optionsQuery = graphql(`
  query OrganizationOptions($organizationId: ID, $search: String) {
    organizations(organizationId: $organizationId, search: $search, first: 100) {
      edges {
        node {
          id
          name
          nameEn
          depth
          state
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

interface Option {
  value: string;
  label: string;
  depth: number;
}

/** The organizations one may choose, in the order of the tree; asked for when the list opens and again while searching. */
function useOrganizationOptions(open: boolean, search: string, above: boolean) {
  const name = useName();
  const { organization } = useEditor().plan;
  const variables = { organizationId: organization?.id, search: useDeferredValue(search.trim()) || null };
  const { data, previousData, loading } = useQuery(optionsQuery, { variables, skip: !open });
  const shown = data ?? previousData;
  const below =
    shown?.organizations.edges.flatMap(({ node }): Option[] =>
      node.state === "OPEN" ? [{ value: node.id, label: name(node), depth: node.depth }] : [],
    ) ?? [];
  const ancestors = above
    ? (organization?.ancestors.map((each, depth): Option => ({ value: each.id, label: name(each), depth })) ?? [])
    : [];
  const matching = ancestors.filter(({ label }) => label.toLowerCase().includes(search.trim().toLowerCase()));
  return { options: [...matching, ...below], more: shown?.organizations.pageInfo.hasNextPage ?? false, loading };
}

interface PickerProps extends Control {
  mode: "multiple" | undefined;
  value: string[] | string | undefined;
  onChange(value: string[] | string | undefined): void;
  /** The organizations above one's own may be chosen too. */
  above: boolean;
}

function OrganizationPicker({ mode, value, onChange, above, ...control }: PickerProps) {
  const text = useText();
  const nameOf = useOrganizationName();
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState("");
  const { options, more, loading } = useOrganizationOptions(open, search, above);
  const labels = new Map(options.map((option) => [option.value, option.label]));
  const top = Math.min(...options.map(({ depth }) => depth));
  return (
    <Select<string[] | string, Option>
      {...control}
      className={styles.wide}
      mode={mode}
      allowClear
      value={value}
      onChange={onChange}
      onOpenChange={setOpen}
      showSearch={{ filterOption: false, onSearch: setSearch, autoClearSearchValue: false }}
      loading={loading}
      options={options}
      labelRender={({ value: id }) => labels.get(String(id)) ?? nameOf(String(id))}
      optionRender={({ data: option }) => (
        <span style={{ paddingInlineStart: search ? 0 : (option.depth - top) * 14 }}>{option.label}</span>
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

interface OneProps extends FieldPlace {
  value: string | null;
  onChange(value: string | null): void;
  span?: 3 | 4;
  quiet?: boolean;
}

/** One organization of the writer's part of the tree or above it. */
export function OrganizationInput({ value, onChange, ...field }: OneProps) {
  return (
    <Field {...field}>
      {(control) => (
        <OrganizationPicker
          {...control}
          mode={undefined}
          above
          value={value ?? undefined}
          onChange={(next) => onChange(typeof next === "string" ? next : null)}
        />
      )}
    </Field>
  );
}

interface SeveralProps extends FieldPlace {
  value: readonly string[];
  onChange(value: string[]): void;
  above?: boolean;
  span?: 6 | 12;
}

/** Several organizations; those of the writer's own part of the tree, and if wanted those above. */
export function OrganizationsInput({ value, onChange, above = false, ...field }: SeveralProps) {
  return (
    <Field {...field}>
      {(control) => (
        <OrganizationPicker
          {...control}
          mode="multiple"
          above={above}
          value={[...value]}
          onChange={(next) => onChange(Array.isArray(next) ? next : [])}
        />
      )}
    </Field>
  );
}
