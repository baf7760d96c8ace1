import type { ImportOutcome } from "@duban/schema";
import { plainValue, type RevisionList, type ValuesOf } from "@duban/schema/problem/revision";
import { Fault, Refusal, type RefusalDetail } from "../../platform/errors.js";
import { type NounClass, sql } from "../../platform/select/index.js";
import type { Transaction } from "../../platform/transaction.js";

const mostRows = 500;

/** What is to become of a row of a list that was edited. */
export interface RowRevision<Name extends string> {
  /** What differs from what stands there. */
  readonly values: Partial<ValuesOf<Name>>;
  readonly outcome: ImportOutcome;
  readonly details: readonly RefusalDetail[];
}

/** What a client says of a row: what is left out stays as it is, null takes it away. */
type RowInput<Name extends string> = { readonly expectedVersion: number } & Partial<Record<Name, string | number | boolean | null>>;

interface Standing<Name extends string> {
  readonly revision: number;
  readonly values: ValuesOf<Name>;
  whyNot(values: Partial<ValuesOf<Name>>): Promise<RefusalDetail[]>;
}

/** What is to become of a row. What has been said already is no change, whoever said it: a sheet may be brought in twice. */
export async function judgedRow<Name extends string>(
  { names, fields }: RevisionList<Name>,
  input: RowInput<Name>,
  { revision, values: stands, whyNot }: Standing<Name>,
): Promise<RowRevision<Name>> {
  const said = names.flatMap((field): [Name, string][] => {
    const value: string | number | boolean | null | undefined = input[field];
    if (value === undefined) return [];
    const plain = typeof value === "boolean" ? (value ? "YES" : "NO") : plainValue(fields[field], String(value ?? "").trim());
    return plain === stands[field] ? [] : [[field, plain]];
  });
  const values = Object.fromEntries(said) as Partial<ValuesOf<Name>>;
  if (said.length === 0) return { values, outcome: "UNCHANGED", details: [] };
  const details = revision === input.expectedVersion ? await whyNot(values) : [{ code: "REVISION_STALE" } as const];
  return { values, outcome: details.length > 0 ? "REFUSED" : "CHANGED", details };
}

/** Refuses a list of rows that is too long, or names one twice. */
export function requireFewRows(ids: readonly string[], path: readonly string[]): void {
  if (new Set(ids).size < ids.length) throw new Refusal("VALUE_INVALID", {}, path);
  if (ids.length > mostRows) throw new Refusal("TOO_MANY_ITEMS", { maximum: mostRows }, path);
}

/** Holds rows, in the order in which they were given; NOT_FOUND where the actor does not see one of them. */
export async function heldRows<Noun extends { id: string }>(
  tx: Transaction,
  noun: NounClass<Noun>,
  ids: readonly string[],
  path: readonly string[],
): Promise<Noun[]> {
  const seen = await tx.look(noun as never, ({ id }: { id: unknown }) => sql`${id} = any(${ids}::uuid[])`);
  if (seen.length < ids.length) throw new Fault("NOT_FOUND", { path });
  const held = (await tx.find(noun as never, { id: ids } as never, { lock: true })) as unknown as Noun[];
  const known = new Map(held.map((row) => [row.id, row]));
  return ids.map((id) => known.get(id) as Noun);
}
