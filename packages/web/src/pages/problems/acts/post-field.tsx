import { useQuery } from "@apollo/client/react";
import { Select } from "antd";
import { type ReactNode, useDeferredValue, useState } from "react";
import { graphql } from "../../../gql";
import type { AnswererPartsFragment } from "../../../gql/graphql";
import { useName, useText } from "../../../i18n/text";
import { useViewer } from "../../../shell/viewer";
import { type FieldSpan, FormField } from "../../../ui/form-field";
import { useAnswererLine } from "../answerer-names";

const postsQuery = graphql(`
  query PostChoices($organizationId: ID, $search: String) {
    people(organizationId: $organizationId, search: $search, first: 50) {
      edges {
        node {
          id
          name
          nameEn
          appointments {
            id
            post
            startsOn
            endsOn
            organization {
              id
              name
              nameEn
            }
          }
        }
      }
    }
  }
`);

interface PostFieldProps {
  label: ReactNode;
  value: string | null;
  onChange(id: string): void;
  /** Takes the choice back, where nobody need be named. */
  onClear?(): void;
  errors: readonly { message: string }[];
  /** Only people of this organization and below it; everybody whom the reader sees without it. */
  within?: string | undefined;
  /** Who is chosen already, by name. */
  chosen?: AnswererPartsFragment | null;
  span?: FieldSpan;
  /** It can be read only. */
  disabled?: boolean;
}

/** A person in a post, found by a part of the name: of those in office whose post has no last day, since nothing hangs on others. */
export function PostField({ label, value, onChange, onClear, errors, within, chosen, span = 12, disabled = false }: PostFieldProps) {
  const text = useText();
  const name = useName();
  const line = useAnswererLine();
  const { today } = useViewer();
  const [search, setSearch] = useState("");
  const [picked, setPicked] = useState("");
  const variables = { organizationId: within ?? null, search: useDeferredValue(search.trim()) || null };
  const { data, previousData, loading } = useQuery(postsQuery, { variables });
  const people = (data ?? previousData)?.people.edges.map(({ node }) => node) ?? [];
  const options = people.flatMap((person) =>
    person.appointments
      .filter(({ startsOn, endsOn }) => startsOn <= today && endsOn === null)
      .map(({ id, post, organization }) => ({
        value: id,
        label: [name(person), post, name(organization)].join(text("ui.separator")),
        names: `${person.name} ${person.nameEn}`.toLowerCase(),
      })),
  );
  const choose = (id: string | null | undefined) => {
    if (!id) return onClear?.();
    setPicked(options.find((option) => option.value === id)?.label ?? "");
    onChange(id);
  };
  return (
    <FormField label={label} errors={errors} span={span}>
      {(control) => (
        <Select<string | null, (typeof options)[number]>
          {...control}
          style={{ width: "100%" }}
          allowClear={onClear !== undefined}
          disabled={disabled}
          value={value}
          options={options}
          loading={loading}
          showSearch={{ filterOption: isCalled, onSearch: setSearch }}
          labelRender={() => picked || line(chosen)}
          notFoundContent={loading ? text("ui.loading") : text("problems.picker.none")}
          onChange={choose}
          popupMatchSelectWidth={false}
        />
      )}
    </FormField>
  );
}

/** While an answer is on its way the options are those of the search before: only who fits the present one may be taken. */
function isCalled(search: string, option?: { readonly names: string }): boolean {
  return option?.names.includes(search.trim().toLowerCase()) ?? false;
}
