import { useQuery } from "@apollo/client/react";
import { Select } from "antd";
import { graphql } from "../../../gql";
import { useName, useText, useTitle } from "../../../i18n/text";
import { FilterChip } from "../../../ui/tag";
import styles from "../problems.module.css";

const chosenQuery = graphql(`
  query ProblemFilterChosen($id: ID!) {
    organization(id: $id) {
      id
      name
      nameEn
    }
  }
`);

/** The ledgers that one may see, the newest first. */
export const ledgersQuery = graphql(`
  query LedgerChoices {
    ledgers(first: 100) {
      edges {
        node {
          id
          code
          title
          titleEn
          kind
          aspects {
            id
            name
          }
          campaign {
            id
            state
            organization {
              id
            }
            themes {
              id
              name
            }
          }
          viewerSteps {
            name
            possible
          }
        }
      }
    }
  }
`);

interface FilterChoiceProps<Value extends string> {
  label: string;
  options: { value: Value; label: string }[];
  onAdd(value: Value): void;
}

/** A list of which each choice adds a filter. */
export function FilterChoice<Value extends string>({ label, options, onAdd }: FilterChoiceProps<Value>) {
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

/** The unit that is filtered by, with all below it. */
export function UnitChip({ id, onRemove }: { id: string; onRemove(): void }) {
  const text = useText();
  const name = useName();
  const { data } = useQuery(chosenQuery, { variables: { id } });
  return <FilterChip onRemove={onRemove}>{text("plans.filter.subtree", { name: name(data?.organization) || "…" })}</FilterChip>;
}

/** The ledgers to choose from. */
export function useLedgers() {
  const title = useTitle();
  const { data } = useQuery(ledgersQuery);
  const ledgers = data?.ledgers.edges.map(({ node }) => node) ?? [];
  return { ledgers, options: ledgers.map((ledger) => ({ value: ledger.id, label: `${ledger.code} ${title(ledger)}` })) };
}
