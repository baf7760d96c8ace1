import { isCalendarDate } from "@duban/schema";
import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

/** A calendar day, as the text YYYY-MM-DD. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "A calendar day, YYYY-MM-DD.",
  serialize: day,
  parseValue: day,
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : undefined),
});

/** An instant; in our hands a `Date`, or the text that PostgreSQL makes of it inside JSON. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: "DateTime",
  description: "An instant in UTC with milliseconds, such as 2026-11-23T04:51:25.123Z.",
  serialize: (value) => instant(value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});

const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function day(value: unknown): string {
  if (typeof value === "string" && isCalendarDate(value)) return value;
  throw new GraphQLError("A Date is an existing day between 1900 and 2199, written YYYY-MM-DD.");
}

function parseInstant(value: unknown): Date {
  if (typeof value !== "string" || !instantForm.test(value) || !isCalendarDate(value.slice(0, 10))) {
    throw new GraphQLError("A DateTime is an instant with a time zone, such as 2026-11-23T04:51:25Z.");
  }
  return instant(new Date(value));
}

function instant(value: Date): Date {
  if (!Number.isNaN(value.getTime())) return value;
  throw new GraphQLError("A DateTime is an instant that exists.");
}
