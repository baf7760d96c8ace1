import { Fault } from "./errors.js";

/** One value of a cursor: what it is called and of which type of PostgreSQL it is. */
export interface CursorKey {
  readonly name: string;
  readonly type: string;
}

/** A place in a list: which order it belongs to, and the values of the order's keys there. */
export function encodeCursor(order: string, values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([order, ...values]), "utf8").toString("base64url");
}

/** The values of a cursor. What is no cursor, or one of another list, is bad input. */
export function decodeCursor(cursor: unknown, order: string, keys: readonly CursorKey[]): readonly unknown[] {
  const [named, ...values] = parsed(cursor);
  if (named !== order || values.length !== keys.length || !keys.every((key, index) => fits(key.type, values[index]))) {
    throw new Fault("BAD_USER_INPUT", { reason: "VALUE_INVALID", path: ["after"] });
  }
  return values;
}

function parsed(cursor: unknown): unknown[] {
  if (typeof cursor !== "string" || cursor.length > 4000) return [];
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** No half of a surrogate pair stands alone. */
const wellFormed = /^\P{Surrogate}*$/u;
const maximumInteger = 2 ** 31;

/** PostgreSQL would refuse the statement; here the refusal says what is wrong with the request. */
function fits(type: string, value: unknown): boolean {
  switch (type) {
    case "uuid":
      return typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
    case "int":
    case "integer":
      return Number.isInteger(value) && Math.abs(value as number) < maximumInteger;
    case "bigint":
      return typeof value === "string" && /^\d{1,18}$/.test(value);
    case "timestamptz":
      return (
        typeof value === "string" &&
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?\+00:00$/.test(value) &&
        isDay(value.slice(0, 10)) &&
        !Number.isNaN(Date.parse(value))
      );
    case "date":
      return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && isDay(value);
    case "boolean":
      return typeof value === "boolean";
    case "text":
      return typeof value === "string" && !value.includes("\u0000") && wellFormed.test(value);
    default:
      throw new Error(`no list can be ordered by a column of type ${type}`);
  }
}

/** JavaScript takes 31 February for 3 March; PostgreSQL takes it for an error, as it does the year 0. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !text.startsWith("0000") && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
