import { lights, outcomeStates, problemKinds, problemSeverities, problemStandings, problemStates, problemTaskKinds } from "@duban/schema";
import { type inferParserType, parseAsArrayOf, parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import type { MeasureFilter, OutcomeFilter, ProblemFilter } from "../../../gql/graphql";
import type { MessageId } from "../../../i18n/text";

/** The lists that are one ledger seen from its sides. */
export const ledgerLists = ["problems", "measures", "responsibilities", "outcomes"] as const;
export type LedgerList = (typeof ledgerLists)[number];

/** What each list is called. */
export const listWords = {
  problems: "problems.tab.problems",
  measures: "problems.tab.measures",
  responsibilities: "problems.tab.responsibilities",
  outcomes: "outcomes.tab",
} as const satisfies Record<LedgerList, MessageId>;

const parsers = {
  list: parseAsStringLiteral(ledgerLists),
  ledger: parseAsString,
  org: parseAsString,
  state: parseAsArrayOf(parseAsStringLiteral(problemStates.values)),
  light: parseAsArrayOf(parseAsStringLiteral(lights.values)),
  severity: parseAsArrayOf(parseAsStringLiteral(problemSeverities.values)),
  kind: parseAsArrayOf(parseAsStringLiteral(problemKinds.values)),
  standing: parseAsArrayOf(parseAsStringLiteral(problemStandings.values)),
  awaiting: parseAsBoolean,
  outcome: parseAsArrayOf(parseAsStringLiteral(outcomeStates.values)),
  lookBack: parseAsBoolean,
  relapsed: parseAsBoolean,
  inspection: parseAsBoolean,
  told: parseAsBoolean,
  theme: parseAsString,
  area: parseAsString,
  aspect: parseAsString,
  executive: parseAsString,
  department: parseAsString,
  task: parseAsStringLiteral(problemTaskKinds.values),
  mine: parseAsBoolean,
  order: parseAsStringLiteral(["CODE", "DEADLINE"] as const),
  q: parseAsString,
  campaign: parseAsString,
};

type Values = inferParserType<typeof parsers>;

/** The list and its filters, kept in the address. */
export function useProblemFilters() {
  const [values, set] = useQueryStates(parsers, { history: "replace" });
  const { list, order, ...filters } = values;
  const filter: ProblemFilter = { ...problemFilterOf(values), campaignId: values.campaign || null };
  return {
    values,
    set,
    list: list ?? "problems",
    order: order ?? "CODE",
    filter,
    measureFilter: measureFilterOf(values),
    outcomeFilter: { ...filter, outcomeStates: some(values.outcome) } satisfies OutcomeFilter,
    any: Object.values(filters).some((value) => value !== null),
    clear: () => void set({ ...nothing, campaign: null }),
  };
}

/** The filters as a person sets them. */
export type ProblemFilters = ReturnType<typeof useProblemFilters>;

const nothing = {
  ...{ standing: null, awaiting: null, ledger: null, org: null, state: null, light: null, severity: null, kind: null, mine: null, q: null },
  ...{
    lookBack: null,
    relapsed: null,
    inspection: null,
    told: null,
    outcome: null,
    theme: null,
    area: null,
    aspect: null,
    executive: null,
    department: null,
    task: null,
  },
};

function problemFilterOf({ ledger, org, state, light, severity, kind, standing, awaiting, mine, q, ...more }: Values): ProblemFilter {
  return {
    ...{
      ledgerId: ledger || null,
      organizationId: org || null,
      states: some(state),
      lights: some(light),
      severities: some(severity),
      kinds: some(kind),
      standings: some(standing),
    },
    ...{ lookBackDue: more.lookBack, relapsed: more.relapsed, inspectionDue: more.inspection, told: more.told },
    ...{ awaiting, mine, search: q?.trim() || null },
    ...{ theme: more.theme || null, area: more.area || null, aspectId: more.aspect || null, task: more.task },
    ...{ leadingExecutiveId: more.executive || null, leadDepartmentId: more.department || null },
  };
}

/** Of a measure only some can be asked. */
function measureFilterOf({ ledger, org, light, mine, q }: Values): MeasureFilter {
  return { ledgerId: ledger || null, organizationId: org || null, lights: some(light), mine, search: q?.trim() || null };
}

function some<Value>(values: Value[] | null): Value[] | null {
  return values?.length ? values : null;
}
