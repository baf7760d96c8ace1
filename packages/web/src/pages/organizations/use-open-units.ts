import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../gql";

const ancestorsQuery = graphql(`
  query SupervisionAncestors($id: ID!) {
    organization(id: $id) {
      id
      ancestors {
        id
      }
    }
  }
`);

const levelsOpenAtFirst = 2;

/** Which units are unfolded: the first two levels and the way to the unit that the address names, until somebody folds them. */
export function useOpenUnits(unit: string | null) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [linked] = useState(unit);
  const { data } = useQuery(ancestorsQuery, { variables: { id: linked ?? "" }, skip: linked === null });
  const above = new Set(data?.organization?.ancestors.map(({ id }) => id));
  return {
    isOpen: (id: string, level: number) => chosen.get(id) ?? (level <= levelsOpenAtFirst || above.has(id)),
    toggle: (id: string, open: boolean) => setChosen((before) => new Map(before).set(id, open)),
  };
}
