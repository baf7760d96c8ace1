import { Fault } from "../errors.js";
import type { Operation } from "./selection.js";
import { Reader, type Rendered, render, type Scope, type Sql } from "./sql.js";

/** How many rows a list may have: as asked for, or a number that the declaration gives. */
export type Size = Reader<number> | number;

/** What is at hand while one statement is made from a selection. */
export interface Page {
  readonly operation: Operation;
  alias(): string;
  /** Whether the viewer sees all; each question belongs to what the statement depends on. */
  seesAll(wanted: string | undefined): boolean;
  /** Notes the sizes of the lists along one path of the selection. */
  nests(sizes: readonly Size[]): void;
}

/** A statement that serves every execution of one selection by viewers who see as much. */
export interface Compiled extends Rendered {
  readonly nested: readonly (readonly Size[])[];
  readonly asked: ReadonlyMap<string | undefined, boolean>;
}

type SeesAll = Page["seesAll"];

/** The alias of the rows that a resolver's `where` speaks of. */
export const rootAlias = "p0";

export function compile(operation: Operation, seesAll: SeesAll, make: (page: Page) => Sql): Compiled {
  const asked = new Map<string | undefined, boolean>();
  const nested: (readonly Size[])[] = [];
  let aliases = 1;
  const recorded: SeesAll = (wanted) => {
    const all = seesAll(wanted);
    asked.set(wanted, all);
    return all;
  };
  const page: Page = {
    operation,
    alias: () => `p${aliases++}`,
    seesAll: recorded,
    nests: (sizes) => nested.push(sizes),
  };
  return { ...render(make(page), recorded), nested, asked };
}

const mostRows = 10_000;

/** One statement does all its work before anything can stop it, so what may become too many rows is refused beforehand. */
export function checkRows({ nested }: Compiled, scope: Scope): void {
  for (const sizes of nested) {
    const rows = sizes.reduce<number>((product, size) => product * (size instanceof Reader ? size.read(scope) : size), 1);
    if (rows > mostRows) throw new Fault("BAD_USER_INPUT", { reason: "TOO_MANY_ITEMS", params: { maximum: mostRows }, path: ["first"] });
  }
}
