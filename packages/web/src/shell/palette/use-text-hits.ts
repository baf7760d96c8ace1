import { useQuery } from "@apollo/client/react";
import type { TextHitKind } from "@duban/schema";
import { useDeferredValue } from "react";
import type { TextHitsQuery } from "../../gql/graphql";
import { useName } from "../../i18n/text";
import { textHitsQuery } from "./text-hits-query";

const most = 12;

/** A text that says what was typed, as the palette shows it. */
export interface TextHit {
  id: string;
  kind: TextHitKind;
  code: string;
  title: string;
  passage: { before: string; match: string; after: string };
  to: string;
}

type Node = TextHitsQuery["searchTexts"]["edges"][number]["node"];

/** The texts that say what was typed, of two characters on; while the answer to new words is on its way, that to the last ones. */
export function useTextHits(words: string): { hits: readonly TextHit[]; searching: boolean } {
  const wanted = useDeferredValue(words.trim());
  const name = useName();
  const skip = [...wanted].length < 2;
  const { data, previousData, loading } = useQuery(textHitsQuery, { variables: { text: wanted, first: most }, skip });
  if (skip) return { hits: [], searching: false };
  const hits = (data ?? previousData)?.searchTexts.edges.flatMap(({ node }) => shown(node, name)) ?? [];
  return { hits, searching: loading };
}

function shown({ kind, passage, problem, measure, plan }: Node, name: ReturnType<typeof useName>): TextHit[] {
  const common = { kind, passage };
  if (problem) return [{ ...common, id: problem.id, code: problem.code, title: problem.title, to: `/problems/${problem.code}` }];
  if (measure?.problem) {
    const { code } = measure.problem;
    return [{ ...common, id: measure.id, code, title: measure.title, to: `/problems/${code}` }];
  }
  return plan
    ? [{ ...common, id: plan.id, code: plan.code, title: `${name(plan.organization)} · ${plan.title}`, to: `/plans/${plan.id}` }]
    : [];
}
