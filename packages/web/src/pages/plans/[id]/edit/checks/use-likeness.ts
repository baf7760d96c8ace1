import { useQuery } from "@apollo/client/react";
import { type TextLikeness, valuesInForce } from "@duban/schema";
import { useEffect, useRef } from "react";
import { graphql } from "../../../../../gql";
import type { EditorPlan } from "../editor-queries";

const likenessQuery = graphql(`
  query DraftLikeness($id: ID!) {
    plan(id: $id) {
      id
      draft {
        likeness {
          nearest {
            percent
            section
          }
          unchanged
        }
      }
    }
  }
`);

/** Comparing with all plans of a campaign takes the server longer than any other check. */
const pause = 3_000;

/** What the text has in common with the campaign's other plans: asked of the server, and again some time after a save. */
export function useLikeness(plan: EditorPlan, savedAt: Date | string): TextLikeness | null {
  const applies = valuesInForce("R11", plan.campaign?.ruleSet?.rules ?? []) !== null;
  const { data, refetch } = useQuery(likenessQuery, { variables: { id: plan.id }, skip: !applies, fetchPolicy: "network-only" });
  const asked = useRef(savedAt);
  useEffect(() => {
    if (!applies || asked.current === savedAt) return;
    const ask = () => {
      asked.current = savedAt;
      // Offline it is as unknown as before.
      refetch().catch(() => undefined);
    };
    const timer = setTimeout(ask, pause);
    return () => clearTimeout(timer);
  }, [applies, savedAt, refetch]);
  return data?.plan?.draft?.likeness ?? null;
}
