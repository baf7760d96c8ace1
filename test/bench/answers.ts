import { isDeepStrictEqual } from "node:util";
import type { Contender } from "./contenders/contender.ts";
import type { Operation, Params } from "./operations/operation.ts";

const moment = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}(:?\d{2})?)$/;
const sameFloat = 1e9;

/**
 * Brings answers to one form, in this one place. What may differ is how a contender writes a value, never the value: the product's
 * ids name the noun beside the row, moments may be written with another offset, numbers in their last digits, and a field's place
 * within its object says nothing.
 */
export function normalized(value: unknown, field = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => normalized(item));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, item]) => [name, normalized(item, name)]),
    );
  }
  if (typeof value === "number") return Math.round(value * sameFloat) / sameFloat;
  if (typeof value !== "string") return value;
  if (field === "id") return rowId(value);
  return moment.test(value) ? new Date(value).toISOString() : value;
}

function rowId(text: string): string {
  return /^[A-Z][A-Za-z]+:([0-9a-f-]{36})$/.exec(Buffer.from(text, "base64url").toString("latin1"))?.[1] ?? text;
}

/** Asks one contender one thing, outside of any measurement. */
export async function ask(contender: Contender, operation: Operation, params: Params): Promise<unknown> {
  const { path, headers, body } = contender.send(operation, params);
  const response = await fetch(new URL(path, contender.url), {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
  return normalized(contender.read(operation, await response.json()));
}

/** Nothing is measured before all have given the same answers, which must not be empty. */
export async function requireSameAnswers(contenders: readonly Contender[], operation: Operation, some: readonly Params[]): Promise<void> {
  const [first, ...others] = contenders;
  let rows = 0;
  for (const params of some) {
    const expected = first && (await ask(first, operation, params));
    rows += Array.isArray(expected) ? expected.length : Number(expected !== null);
    for (const other of others) {
      const found = await ask(other, operation, params);
      if (!isDeepStrictEqual(found, expected)) throw new Error(differenceOf(operation, [first?.name, expected], [other.name, found]));
    }
  }
  if (rows === 0) throw new Error(`${operation.name} was answered with nothing`);
}

function differenceOf({ name }: Operation, [one, left]: [string | undefined, unknown], [other, right]: [string, unknown]): string {
  const [texts, more] = [JSON.stringify(left, null, 1).split("\n"), JSON.stringify(right, null, 1).split("\n")];
  const line = texts.findIndex((text, place) => text !== more[place]);
  return `${name}: ${one} and ${other} differ at line ${line}: ${texts.slice(line, line + 4).join("")} / ${more.slice(line, line + 4).join("")}`;
}
