import { Fault } from "../errors.js";
import type { Operation } from "./selection.js";
import { Reader, type Rendered, render, type Scope, type Sql, type Traits } from "./sql.js";

/** How many rows a list may have: as asked for, or a number that the declaration gives. */
export type Size = Reader<number> | number;

/** What is at hand while one statement is made from a selection. */
export interface Page {
  readonly operation: Operation;
  /** Whether PostgreSQL writes what goes out, and not rows for the executor. */
  readonly answers: boolean;
  alias(): string;
  /** Whether the viewer sees all; each question belongs to what the statement depends on. */
  seesAll(wanted: string | undefined): boolean;
  /** Notes the sizes of the lists along one path of the selection. */
  nests(sizes: readonly Size[]): void;
}

/** A statement that serves every execution of one selection by viewers who see as much. */
export interface Compiled extends Rendered {
  readonly nested: readonly (readonly Size[])[];
  /** What was asked of the viewer, and what was answered. */
  readonly asked: readonly Asked[];
}

interface Asked {
  readonly trait: keyof Traits;
  readonly wanted: string | undefined;
  readonly answer: boolean;
}

/** Whether a statement's text is right for a viewer. */
export function fits({ asked }: Compiled, traits: Traits): boolean {
  return asked.every(({ trait, wanted, answer }) => traits[trait](wanted) === answer);
}

/** The alias of the rows that a resolver's `where` speaks of. */
export const rootAlias = "p0";

export function compile(operation: Operation, traits: Traits, make: (page: Page) => Sql, answers = false): Compiled {
  const asked = new Map<string, Asked>();
  const nested: (readonly Size[])[] = [];
  let aliases = 1;
  const recorded = (trait: keyof Traits) => (wanted: string | undefined) => {
    const answer = traits[trait](wanted);
    asked.set(`${trait} ${wanted}`, { trait, wanted, answer });
    return answer;
  };
  const viewer: Traits = { seesAll: recorded("seesAll"), seesAny: recorded("seesAny"), standsIn: recorded("standsIn") };
  const page: Page = {
    operation,
    answers,
    alias: () => `p${aliases++}`,
    seesAll: viewer.seesAll,
    nests: (sizes) => nested.push(sizes),
  };
  return { ...render(make(page), viewer), nested, asked: [...asked.values()] };
}

/**
 * The rows that a statement may bring: of each list the product of the sizes along its path, all lists together. A list with pages
 * counts as its `first`, a plain one as many as it has as a rule. What hangs on a row by itself is not counted: it is one row.
 */
export function rowsOf({ nested }: Compiled, scope: Scope): number {
  const sizes = nested.map((path) => path.map((size) => (size instanceof Reader ? size.read(scope) : size)));
  return sizes.reduce((rows, path) => rows + path.reduce((product, size) => product * size, 1), 0);
}

const mostRows = 20_000;

/** One statement does all its work before anything can stop it, so what may become too many rows in a request is refused beforehand. */
export function requireAffordable(rows: number): void {
  if (rows > mostRows) throw new Fault("BAD_USER_INPUT", { reason: "TOO_MANY_ROWS", params: { rows, maximum: mostRows } });
}
