import { ask } from "./answers.ts";
import { asProgram, startProduct } from "./contenders/contender.ts";
import { readerOf } from "./group.ts";
import type { Bench } from "./measure.ts";
import { documentsOfClient } from "./mix/documents.ts";
import { globalId, type Operation, type Params } from "./operations/operation.ts";
import { parametersOf } from "./parameters.ts";
import { keep } from "./report.ts";
import type { FilterPoint } from "./results.ts";
import { say } from "./say.ts";
import { countedDuring } from "./statements.ts";

const [warmUps, times] = [6, 6];

type Filter = Readonly<Record<string, unknown>>;

/** What the filters of the ledger keep: of the group's problems, which are all open and on time, all, a part, or none. */
function filtersOf({ campaignId, organizationId }: Params): Readonly<Record<string, Filter>> {
  return {
    "no filter": {},
    "a campaign": { campaignId: globalId("Campaign", campaignId) },
    "a part of the tree": { organizationId: globalId("Organization", organizationId) },
    "green: all": { lights: ["GREEN"] },
    "red: none": { lights: ["RED"] },
    "yellow or closed: none": { lights: ["YELLOW", "DONE"] },
    "asked to be closed out: none": { states: ["CLOSE_OUT_REQUESTED"] },
    "major: a third": { severities: ["MAJOR"] },
    "of audits: a sixth": { kinds: ["AUDIT"] },
    "continuous: none": { standings: ["CONTINUOUS"] },
    "a theme that no campaign has": { theme: "没有这个主题" },
    "waiting for the superior: none": { awaiting: true },
    "look-backs due: none": { lookBackDue: true },
    "one's own: none": { mine: true },
    "repeating another: none": { duplicates: true },
    "red and major in a campaign: none": { campaignId: globalId("Campaign", campaignId), lights: ["RED"], severities: ["MAJOR"] },
  };
}

const list = documentsOfClient().get("Problems") ?? "";
const figures =
  "query LedgerFigures($filter: ProblemFilter) { ledgerFigures(filter: $filter) { total overdue dueSoon onTime closed duplicates } }";

/** The first page of the ledger under each filter, as the client asks for it with the figures above it, for whoever reads all of the group. */
export async function measureFilters({ group }: Bench): Promise<string[]> {
  const running = await startProduct(group);
  const whole = readerOf(group, 0);
  const contender = asProgram(group, running, whole);
  const [params] = await parametersOf(group, whole.organization);
  const points: FilterPoint[] = [];
  /** Null where not every statement could be told from what else ran. */
  const timeOf = async (document: string, variables: Filter, statements: number) => {
    const product = { document, variables: () => variables, answer: (data: unknown) => data };
    const page: Operation = { name: "Problems", title: "", product, postgraphile: product, plain: product, sql: "", values: () => [] };
    for (let time = 0; time < warmUps; time++) await ask(contender, page, params as Params);
    const {
      page: counted,
      planning,
      execution,
    } = await countedDuring(group, times, async () => {
      for (let time = 0; time < times; time++) await ask(contender, page, params as Params);
    });
    return counted < statements ? null : planning + execution;
  };
  for (const [name, filter] of Object.entries(filtersOf(params as Params))) {
    const byNumber = await timeOf(list, { filter, order: "CODE", first: 50 }, 2);
    const byDeadline = await timeOf(list, { filter, order: "DEADLINE", first: 50 }, 2);
    const ofFigures = await timeOf(figures, { filter }, 1);
    points.push({ filter: name, byNumber, byDeadline, figures: ofFigures });
    const [first, second, third] = [byNumber, byDeadline, ofFigures].map((time) => time?.toFixed(1) ?? "–");
    say(`  ${name}: ${first} ms by number, ${second} by deadline, of which the figures ${third}`);
  }
  await running.stop();
  await keep(group, { filters: { points } });
  return [];
}
