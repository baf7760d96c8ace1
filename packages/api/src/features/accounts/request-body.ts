import { isWellFormed } from "@duban/schema";
import { Fault } from "../../platform/errors.js";

const longestText = 500;

/** Texts of a JSON body, none of them empty or of a size that nobody types. */
export function textsOf<Name extends string>(body: unknown, names: readonly Name[]): Record<Name, string> {
  const given = typeof body === "object" && body !== null ? (body as Readonly<Record<string, unknown>>) : {};
  return Object.fromEntries(names.map((name) => [name, textOf(given[name], name)])) as Record<Name, string>;
}

function textOf(value: unknown, name: string): string {
  if (typeof value !== "string" || value === "") throw new Fault("BAD_USER_INPUT", { reason: "VALUE_REQUIRED", path: [name] });
  if (value.length > longestText)
    throw new Fault("BAD_USER_INPUT", { reason: "VALUE_TOO_LONG", params: { maximum: longestText }, path: [name] });
  if (!isWellFormed(value)) throw new Fault("BAD_USER_INPUT", { reason: "TEXT_NOT_WELL_FORMED", path: [name] });
  return value;
}
