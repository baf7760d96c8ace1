import { countOf, guardedOf, related, repeatedPlaceOf, rowOf, type Source, visibility } from "./from.js";
import { orderingOf } from "./order.js";
import { columnOf, type Declaration, type ManyField, type NounDefinition, nounNamed } from "./registry.js";
import { Reader, raw, render, type Sql } from "./sql.js";
import { visibilityOf } from "./visibility.js";

/** Finds at start what would otherwise fail at the first request: each declaration and rule is written out once. */
export function checkNoun(noun: NounDefinition): void {
  const source: Source = { noun, alias: "s" };
  const rule = visibilityOf(noun.target);
  if (typeof rule === "object") columnOf(noun, "with" in rule ? rule.by : rule.subtree);
  if (typeof rule === "object" && "with" in rule) {
    nounNamed(rule.with);
    if (rule.placed !== undefined) {
      columnOf(noun, rule.placed);
      if (rule.where) throw new Error(`${noun.name} is seen by its place, so a condition on its whole would not be asked`);
      if (!repeatedPlaceOf(noun)) throw new Error(`${noun.name} repeats a place of ${rule.with}, which is seen by something else`);
    }
  }
  if (noun.pathOf !== null) columnOf(noun, noun.pathOf);
  writeOut(`the visibility of ${noun.name}`, () => visibility(noun, source.alias));
  for (const [property, field] of noun.fields) writeOut(`${noun.name}.${property}`, () => written(field, source));
}

/** Sees a part, and stands in: whose statements say most. */
const anybody = { seesAll: () => false, seesAny: () => true, standsIn: () => true };

function writeOut(what: string, make: () => Sql): void {
  try {
    render(make(), anybody);
  } catch (error) {
    throw new Error(`${what}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** Stands for arguments whatever their names. */
const anyArguments = new Proxy({}, { get: (_, name) => new Reader(String(name), null, () => null) }) as Record<string, Reader>;

function written(field: Declaration, source: Source): Sql {
  switch (field.kind) {
    case "count":
      return countOf(field, source, anyArguments);
    case "computed":
      return field.expression(rowOf(source.noun, source.alias), anyArguments);
    case "figures":
      return field.statement(rowOf(source.noun, source.alias), anyArguments);
    case "guarded":
      return guardedOf(field, source);
    case "one":
      nounNamed(field.noun);
      return raw(columnOf(source.noun, field.key).name);
    case "anyOf":
      for (const member of Object.values(field.members)) nounNamed(member);
      columnOf(source.noun, field.key);
      return field.which(rowOf(source.noun, source.alias));
    case "all":
      throw new Error("@All is for classes that are no noun");
    default:
      return listed(field, source);
  }
}

function listed(field: ManyField, source: Source): Sql {
  const target = { noun: nounNamed(field.noun), alias: "p" };
  orderingOf(target.noun, field.order);
  return related(field, target, source, anyArguments);
}
