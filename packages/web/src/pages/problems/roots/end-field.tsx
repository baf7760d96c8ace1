import { useQuery } from "@apollo/client/react";
import { Select } from "antd";
import { useDeferredValue, useState } from "react";
import { graphql } from "../../../gql";
import { useText } from "../../../i18n/text";
import { FormField } from "../../../ui/form-field";

const choicesQuery = graphql(`
  query RootChoices($id: ID!, $filter: ProblemFilter) {
    campaign(id: $id) {
      id
      themes {
        id
        name
      }
    }
    problems(filter: $filter, first: 20) {
      edges {
        node {
          id
          code
          title
        }
      }
    }
  }
`);

/** A theme or problem that is chosen. */
export interface ChosenEnd {
  themeId?: string;
  problemId?: string;
}

interface EndFieldProps {
  campaignId: string;
  label: string;
  /** Whether themes are offered beside problems. */
  themes: boolean;
  value: ChosenEnd | null;
  errors: readonly { message: string }[];
  onChange(end: ChosenEnd): void;
}

/** Chooses a theme of the campaign, or one of its problems by number or title. */
export function EndField({ campaignId, label, themes, value, errors, onChange }: EndFieldProps) {
  const text = useText();
  const [search, setSearch] = useState("");
  const sought = useDeferredValue(search.trim());
  const variables = { id: campaignId, filter: { campaignId, search: sought || null } };
  const { data, previousData, loading } = useQuery(choicesQuery, { variables });
  const shown = data ?? previousData;
  const named = (shown?.campaign?.themes ?? []).filter(({ name }) => themes && name.includes(sought));
  const problems = shown?.problems.edges.map(({ node }) => node) ?? [];
  const options = [
    { label: text("roots.themes"), options: named.map(({ id, name }) => ({ value: `theme ${id}`, label: name })) },
    {
      label: text("roots.problems"),
      options: problems.map(({ id, code, title }) => ({ value: `problem ${id}`, label: `${code} ${title}` })),
    },
  ].filter((group) => group.options.length > 0);
  const change = (chosen: string) => {
    const [kind, id = ""] = chosen.split(" ");
    onChange(kind === "theme" ? { themeId: id } : { problemId: id });
  };
  return (
    <FormField label={label} errors={errors}>
      {(control) => (
        <Select<string | null>
          {...control}
          style={{ width: "100%" }}
          value={value && (value.themeId ? `theme ${value.themeId}` : `problem ${value.problemId}`)}
          options={options}
          loading={loading}
          placeholder={text(themes ? "roots.find" : "roots.findProblem")}
          showSearch={{ filterOption: false, onSearch: setSearch }}
          onChange={(chosen) => chosen !== null && change(chosen)}
          notFoundContent={loading ? text("ui.loading") : text("problems.none.filtered")}
        />
      )}
    </FormField>
  );
}
