import { useQuery } from "@apollo/client/react";
import { useDeferredValue } from "react";
import { graphql } from "../../../../../gql";
import { useName } from "../../../../../i18n/text";
import { useEditor } from "../editor-context";
import { Field, type FieldPlace } from "./field";
import { type OrganizationChoice, type OrganizationChoices, OrganizationSelect } from "./organization-select";

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

const directoryQuery = graphql(`
  query OrganizationDirectory($search: String) {
    organizationDirectory(search: $search, first: 100) {
      edges {
        node {
          id
          organizationId
          code
          name
          nameEn
          above {
            name
            nameEn
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

/** The organizations of the writer's own part of the tree, in its order, and those above. */
function useOwnOrAbove(open: boolean, search: string): OrganizationChoices {
  const { choices, ...rest } = useOwn(open, search);
  const name = useName();
  const { organization } = useEditor().plan;
  const ancestors = organization?.ancestors.map((each, level): OrganizationChoice => ({ value: each.id, label: name(each), level })) ?? [];
  const matching = ancestors.filter(({ label }) => label.toLowerCase().includes(search.trim().toLowerCase()));
  const below = choices.map((choice) => ({ ...choice, level: choice.level + ancestors.length }));
  return { choices: [...matching, ...below], ...rest };
}

/** The organizations of the writer's own part of the tree, in its order. */
function useOwn(open: boolean, search: string): OrganizationChoices {
  const name = useName();
  const { organization } = useEditor().plan;
  const variables = { organizationId: organization?.id, search: useDeferredValue(search.trim()) || null };
  const { data, previousData, loading } = useQuery(optionsQuery, { variables, skip: !open });
  const shown = (data ?? previousData)?.organizations;
  const found = shown?.edges.flatMap(({ node }) => (node.state === "OPEN" ? [node] : [])) ?? [];
  const top = Math.min(...found.map(({ depth }) => depth));
  const choices = found.map((node): OrganizationChoice => ({ value: node.id, label: name(node), level: node.depth - top }));
  return { choices, more: shown?.pageInfo.hasNextPage ?? false, loading };
}

/** All open organizations of the group, each with its code and where it stands: members are drawn from everywhere. */
function useDirectory(open: boolean, search: string): OrganizationChoices {
  const name = useName();
  const variables = { search: useDeferredValue(search.trim()) || null };
  const { data, previousData, loading } = useQuery(directoryQuery, { variables, skip: !open });
  const shown = (data ?? previousData)?.organizationDirectory;
  const choices = shown?.edges.map(({ node }): OrganizationChoice => {
    const path = node.above.map(name).join(" / ");
    return { value: node.organizationId, label: name(node), level: 0, place: [node.code, path].filter(Boolean).join(" · ") };
  });
  return { choices: choices ?? [], more: shown?.pageInfo.hasNextPage ?? false, loading };
}

interface HomeProps extends FieldPlace {
  value: string | null;
  onChange(value: string | null): void;
  span?: 3 | 4;
  quiet?: boolean;
}

/** The organization that somebody is drawn from: any of the group. */
export function HomeOrganizationInput({ value, onChange, ...field }: HomeProps) {
  return (
    <Field {...field}>
      {(control) => (
        <OrganizationSelect
          {...control}
          mode={undefined}
          useChoices={useDirectory}
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
        <OrganizationSelect
          {...control}
          mode="multiple"
          useChoices={above ? useOwnOrAbove : useOwn}
          value={[...value]}
          onChange={(next) => onChange(Array.isArray(next) ? next : [])}
        />
      )}
    </Field>
  );
}
