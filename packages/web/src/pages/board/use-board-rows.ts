import { useCallback, useMemo, useRef, useState } from "react";
import type { BoardBranchQuery, BoardBranchQueryVariables, BoardMeasuresQuery } from "../../gql/graphql";
import {
  type BoardMeasure,
  type BoardUnit,
  boardBranchQuery,
  boardMeasuresQuery,
  boardProblemsQuery,
  boardUnitsQuery,
} from "./board-queries";
import { type BoardRow, type Branch, boardRows, type Openness, type RestRow } from "./board-rows";
import type { BoardView } from "./use-board-view";
import { useWatched } from "./use-watched";

const firstProblems = 100;

/** The rows of the board, what they unfold to asked for as they unfold. */
export function useBoardRows(top: BoardUnit, campaignId: string, kept: BoardView["kept"]) {
  const [chosen, setChosen] = useState<Openness>(new Map());
  const asked = useMemo(() => ({ campaignId, ...kept }), [campaignId, kept]);
  const filter = JSON.stringify(asked);
  const [wanted, setWanted] = useState<{ units: ReadonlySet<string>; problems: ReadonlySet<string> }>(nothing);
  const branches = useWatched(
    boardBranchQuery,
    useMemo(
      () =>
        new Map<string, BoardBranchQueryVariables>(
          [...wanted.units].map((id) => [keyOf(id, filter), { id, ...asked, first: firstProblems }]),
        ),
      [wanted.units, filter, asked],
    ),
  );
  const measures = useWatched(
    boardMeasuresQuery,
    useMemo(() => new Map([...wanted.problems].map((code) => [code, { code }])), [wanted.problems]),
  );
  const known = useMemo(
    () => ({
      branches: new Map([...wanted.units].flatMap((id) => entry(id, branchOf(branches.answers.get(keyOf(id, filter)))))),
      measures: new Map([...wanted.problems].flatMap((code) => entry(code, measuresOf(measures.answers.get(code))))),
    }),
    [wanted, filter, branches.answers, measures.answers],
  );
  const rows = useMemo(() => boardRows(top, chosen, known), [top, chosen, known]);
  const open = openOf(rows);
  // What is unfolded follows from what was answered, which is asked for by what is unfolded: level after level until nothing is left.
  if (!same(open.units, wanted.units) || !same(open.problems, wanted.problems)) setWanted(open);
  const more = useMore(branches.queryOf, filter, asked);
  return {
    rows,
    toggle: useCallback((id: string, unfold: boolean) => setChosen((before) => new Map(before).set(id, unfold)), []),
    /** Asks for what a row stands for. */
    ask({ of, what, failed }: RestRow) {
      if (what === "problems" || what === "units") void more(of, what);
      else if (failed) what === "branch" ? branches.retry(keyOf(of, filter)) : measures.retry(of);
    },
  };
}

const nothing = { units: new Set<string>(), problems: new Set<string>() };

type Branches = ReturnType<typeof useWatched<BoardBranchQuery, BoardBranchQueryVariables>>;

function useMore(queryOf: Branches["queryOf"], filter: string, asked: Omit<BoardBranchQueryVariables, "id" | "first">) {
  const underWay = useRef(new Set<string>());
  return async (id: string, what: "problems" | "units") => {
    const query = queryOf(keyOf(id, filter));
    const line = `${what} of ${keyOf(id, filter)}`;
    if (!query || underWay.current.has(line)) return;
    underWay.current.add(line);
    const list = what === "problems" ? "problems" : "children";
    const { data } = query.getCurrentResult();
    const after = data?.organization?.[list]?.pageInfo?.endCursor ?? null;
    const document = what === "problems" ? boardProblemsQuery : boardUnitsQuery;
    await query.fetchMore({ query: document, variables: { id, ...asked, after } } as never).catch(() => undefined);
    underWay.current.delete(line);
  };
}

function keyOf(id: string, filter: string): string {
  return `${id} ${filter}`;
}

function openOf(rows: readonly BoardRow[]) {
  return {
    units: new Set(rows.flatMap((row) => (row.kind === "unit" && row.open ? [row.unit.id] : []))),
    problems: new Set(rows.flatMap((row) => (row.kind === "problem" && row.open ? [row.problem.code] : []))),
  };
}

function same(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((each) => right.has(each));
}

function entry<Value>(key: string, value: Value | undefined): [string, Value][] {
  return value === undefined ? [] : [[key, value]];
}

function branchOf(answer: BoardBranchQuery | "failed" | undefined): Branch | "failed" | undefined {
  if (answer === undefined || answer === "failed") return answer;
  const { organization } = answer;
  if (!organization) return "failed";
  return {
    problems: organization.problems.edges.map(({ node }) => node),
    units: organization.children.edges.map(({ node }) => node),
    moreProblems: organization.problems.pageInfo.hasNextPage,
    moreUnits: organization.children.pageInfo.hasNextPage,
  };
}

function measuresOf(answer: BoardMeasuresQuery | "failed" | undefined): readonly BoardMeasure[] | "failed" | undefined {
  if (answer === undefined || answer === "failed") return answer;
  return answer.problem?.measures ?? "failed";
}
