import { useQuery } from "@apollo/client/react";
import { Select } from "antd";
import { useDeferredValue, useState } from "react";
import { graphql } from "../../gql";
import { useName, useText } from "../../i18n/text";
import type { FieldControl } from "../../ui/form-field";

const optionsQuery = graphql(`
  query OrganizationPickerOptions($organizationId: ID, $search: String) {
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
    }
  }
`);

const chosenQuery = graphql(`
  query OrganizationPickerChosen($id: ID!) {
    organization(id: $id) {
      id
      name
      nameEn
    }
  }
`);

interface OrganizationPickerProps extends Partial<FieldControl> {
  value: string | null;
  onChange(id: string): void;
  /** Only this organization and what is below it. */
  within?: string;
  /** Ids that cannot be chosen, such as the organization itself when it is moved. */
  except?: readonly string[];
  disabled?: boolean;
  placeholder?: string;
  "aria-label"?: string;
}

/** One organization of the tree: indented as it stands there, found by a part of its name or code. */
export function OrganizationPicker({ value, onChange, within, except = [], ...control }: OrganizationPickerProps) {
  const text = useText();
  const name = useName();
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState("");
  const variables = { organizationId: within ?? null, search: useDeferredValue(search.trim()) || null };
  const { data, previousData, loading } = useQuery(optionsQuery, { variables, skip: !open });
  const { data: chosen } = useQuery(chosenQuery, { variables: { id: value ?? "" }, skip: value === null });
  const nodes = (data ?? previousData)?.organizations.edges.map(({ node }) => node) ?? [];
  const options = nodes
    .filter(({ id, state }) => state === "OPEN" && !except.includes(id))
    .map((node) => ({ value: node.id, label: name(node), depth: node.depth }));
  const top = Math.min(...options.map(({ depth }) => depth));
  return (
    <Select<string | null, (typeof options)[number]>
      {...control}
      style={{ width: "100%" }}
      value={value}
      options={options}
      loading={loading}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      labelRender={({ value: id }) => options.find((option) => option.value === id)?.label ?? (name(chosen?.organization) || "…")}
      optionRender={({ data: option }) => (
        <span style={{ paddingInlineStart: search ? 0 : (option.depth - top) * 14 }}>{option.label}</span>
      )}
      notFoundContent={loading ? text("ui.loading") : text("tree.picker.none")}
      onOpenChange={setOpen}
      onChange={(id) => id !== null && onChange(id)}
      popupMatchSelectWidth={false}
    />
  );
}
