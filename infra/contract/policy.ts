import { type GraphQLSchema, getNamedType, isInputObjectType, isInterfaceType, isObjectType } from "graphql";
import { changesBetween } from "./changes.ts";
import { deprecations } from "./elements.ts";

/** How many months at least lie between the day on which something is deprecated and the day from which it may be gone. */
const notice = 6;
const removal = /\bRemoved on (\d{4}-\d{2}-\d{2})\.$/;

/**
 * What of the present schema breaks what the last release promised, in words; empty when nothing. Something may go when the release
 * deprecates it and the day that it names has come.
 */
export async function brokenPromises(released: GraphQLSchema, present: GraphQLSchema, today: string): Promise<readonly string[]> {
  const lapsed = new Set([...deprecations(released)].filter(([, reason]) => (dayOf(reason) ?? "9999") <= today).map(([path]) => path));
  const changes = await changesBetween(released, present);
  const broken = changes.filter(({ breaking, path }) => breaking && !lapsed.has(path) && !isNamedByLapsedOnly(released, path, lapsed));
  return [...broken.map(({ path, text }) => `${path}: ${text}`), ...undated(released, present, today)];
}

/** Deprecations that do not say when the thing goes, or say a day that is too near or nearer than was promised. */
function undated(released: GraphQLSchema, present: GraphQLSchema, today: string): string[] {
  const promised = deprecations(released);
  const earliest = monthsAfter(today, notice);
  return [...deprecations(present)].flatMap(([path, reason]) => {
    const day = dayOf(reason);
    if (day === null) return [`${path}: its reason of deprecation has to end with 'Removed on YYYY-MM-DD.'`];
    const before = promised.get(path);
    const bound = before === undefined ? earliest : (dayOf(before) ?? earliest);
    return day < bound ? [`${path}: it may be removed on ${bound} at the earliest, not on ${day}`] : [];
  });
}

/** Whether a type is named by nothing but what has lapsed: it goes with it. */
function isNamedByLapsedOnly(schema: GraphQLSchema, typeName: string, lapsed: ReadonlySet<string>): boolean {
  const places = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => ({ path: `${type.name}.${field.name}`, field }));
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => [
      { path: `${type.name}.${field.name}`, field },
      ...field.args.map((argument) => ({ path: `${type.name}.${field.name}.${argument.name}`, field: argument })),
    ]);
  });
  const naming = places.filter(({ field }) => getNamedType(field.type).name === typeName);
  return naming.length > 0 && naming.every(({ path }) => lapsed.has(path) || lapsed.has(path.split(".").slice(0, 2).join(".")));
}

function dayOf(reason: string): string | null {
  return removal.exec(reason)?.[1] ?? null;
}

function monthsAfter(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
