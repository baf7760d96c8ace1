import { lights, outcomeStates, problemKinds, problemSeverities, problemStandings, problemStates, problemTaskKinds } from "@duban/schema";
import type { Enumeration } from "@duban/schema/enumeration";
import { Fault } from "../../platform/errors.js";
import { decodeId } from "../../platform/ids.js";
import type { measuresMatching } from "../measures/measure.queries.js";
import type { outcomesMatching } from "../outcomes/outcome-target.queries.js";
import type { problemsMatching } from "../problems/problem.queries.js";

/** The filter of an address: what `problems(filter)` of GraphQL takes, as JSON. What it does not know is bad input, never a wider list. */
export type ExportFilter = Parameters<typeof problemsMatching>[0] &
  Parameters<typeof measuresMatching>[0] &
  Parameters<typeof outcomesMatching>[0];

const longest = 4_000;

type Read = (value: unknown) => unknown;

const ofNoun =
  (noun: string): Read =>
  (value) =>
    decodeId(String(value), noun, ["filter"]).id;
const text: Read = (value) => (typeof value === "string" && value.length <= 200 ? value : bad());
const flag: Read = (value) => (typeof value === "boolean" ? value : bad());
const oneOf =
  (words: Enumeration<string>): Read =>
  (value) =>
    words.includes(value) ? value : bad();
const severalOf =
  (words: Enumeration<string>): Read =>
  (value) =>
    Array.isArray(value) && value.every((one) => words.includes(one)) ? value : bad();

const fields: Readonly<Record<string, Read>> = {
  campaignId: ofNoun("Campaign"),
  ledgerId: ofNoun("Ledger"),
  organizationId: ofNoun("Organization"),
  problemId: ofNoun("Problem"),
  leadingExecutiveId: ofNoun("Person"),
  leadDepartmentId: ofNoun("Organization"),
  states: severalOf(problemStates),
  lights: severalOf(lights),
  severities: severalOf(problemSeverities),
  kinds: severalOf(problemKinds),
  outcomeStates: severalOf(outcomeStates),
  task: oneOf(problemTaskKinds),
  theme: text,
  area: text,
  aspectId: text,
  search: text,
  standings: severalOf(problemStandings),
  awaiting: flag,
  lookBackDue: flag,
  relapsed: flag,
  mine: flag,
  duplicates: flag,
};

/** Reads the filter of an address. */
export function exportFilter(given: unknown): ExportFilter {
  if (given === undefined || given === "") return {};
  if (typeof given !== "string" || given.length > longest) bad();
  const entries = Object.entries(parsed(given as string)).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, (Object.hasOwn(fields, name) ? fields[name] : bad)?.(value)]));
}

function parsed(given: string): object {
  try {
    const value: unknown = JSON.parse(given);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : bad();
  } catch {
    return bad();
  }
}

function bad(): never {
  throw new Fault("BAD_USER_INPUT", { reason: "VALUE_INVALID", path: ["filter"] });
}
