import { randomUUID } from "node:crypto";
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import type { Random } from "./random.js";

const long = (length: number) => "长".repeat(length);

const texts: readonly string[] = [
  ...[
    "",
    " ",
    "\u0000",
    "a\u0000b",
    "\ud800",
    "\udfff\ud800",
    "\u2028",
    "\u202e反",
    "\ufeff",
    "\u0007",
    "\r\n\t",
    "z\u0351\u0351\u0351",
    "🙂‍↔️",
    "𝕏ﷺ",
  ],
  ...[
    "'; drop table plans; --",
    "' or '1'='1",
    "\\",
    "%",
    "_%_\\",
    "$1",
    "#{7*7}",
    "{{7*7}}",
    "<script>alert(1)</script>",
    "=1+1",
    "../../../etc/passwd",
  ],
  ...["null", "undefined", "NaN", "true", "__proto__", "constructor", "toString", "-1", "1e309", "0x10", "١٢٣"],
  ...[long(201), long(4_001), long(60_000), "a ".repeat(3_000)],
];
/** What gets past the limits that hold for every text. */
const storable = texts.filter((text) => text.length <= 201 && !/[\p{Cs}\0]/u.test(text));
const days = [
  ...["2026-02-30", "2026-13-01", "2026-00-10", "0000-00-00", "0001-01-01", "9999-12-31", "-0001-01-01", "10000-01-01", "+275760-09-13"],
  ...["2026-1-1", "today", "now", "infinity", "-infinity", "epoch", "2026-11-23T00:00:00Z", " 2026-11-23", "2026-11-23 bc"],
];
const moments = [
  ...["2026-02-30T00:00:00Z", "2026-01-01T25:00:00Z", "2026-12-31T23:59:60Z", "9999-12-31T23:59:59Z", "0000-01-01T00:00:00Z"],
  ...["-271821-04-20T00:00:00Z", "2026-01-01T00:00:00+99:99", "2026-01-01", "infinity", "now", "2026-11-23T00:00:00", "1e3"],
];
const numbers = [-1, 0, 1, 61, 101, 2_147_483_647, 2_147_483_648, -2_147_483_649, 9_007_199_254_740_992, 1.5, -0.1, 1e300, 5e-324];
const strangers: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  "",
  "text",
  [],
  {},
  [[]],
  [null],
  [[[[[[]]]]]],
  { length: 1 },
  { a: { b: { c: [] } } },
];

/** A value that does not belong where it is put. A sound one is of the right type, so that it gets past GraphQL to the product's own checks. */
export function hostileValue(type: GraphQLInputType, random: Random, ids: readonly string[], sound: boolean): unknown {
  if (!sound && random.chance(0.2)) return random.anyOf(strangers);
  if (isNonNullType(type)) return !sound && random.chance(0.15) ? null : hostileValue(type.ofType, random, ids, sound);
  if (sound && random.chance(0.1)) return isListType(type) ? [] : soundLeaf(type, random, ids);
  if (isListType(type)) return hostileList(type.ofType, random, ids, sound);
  if (isInputObjectType(type)) return sound ? soundObject(type, random, ids) : hostileObject(random);
  return sound ? soundLeaf(type, random, ids) : hostileLeaf(type, random, ids);
}

function soundLeaf(type: GraphQLInputType, random: Random, ids: readonly string[]): unknown {
  if (isEnumType(type)) return random.anyOf(type.getValues()).name;
  switch (getNamedType(type).name) {
    case "ID":
      return String(hostileId(random, ids));
    case "Int":
      return random.anyOf([-2_147_483_648, -1, 0, 1, 2, 60, 61, 100, 101, 2_147_483_647]);
    case "Boolean":
      return random.chance(0.5);
    case "Date":
      return random.anyOf(["0001-01-01", "1583-10-15", "1970-01-01", "2026-11-23", "2026-11-24", "2028-02-29", "2099-12-31", "9999-12-31"]);
    case "DateTime":
      return random.anyOf([
        "0001-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999Z",
        "2026-11-30T10:00:00+14:00",
        "2027-01-20T10:00:00Z",
        "9999-12-31T23:59:59Z",
      ]);
    case "String":
      return random.anyOf(random.chance(0.95) ? storable : texts);
    default:
      return isInputObjectType(type) ? soundObject(type, random, ids) : null;
  }
}

/** An object with every field, each of its type. */
function soundObject(type: GraphQLInputObjectType, random: Random, ids: readonly string[]): unknown {
  const fields = Object.values(type.getFields());
  return Object.fromEntries(fields.map((field) => [field.name, hostileValue(field.type, random, ids, true)]));
}

function hostileLeaf(type: GraphQLInputType, random: Random, ids: readonly string[]): unknown {
  if (isEnumType(type)) return random.anyOf(["NOPE", "draft", "", " DRAFT", "__proto__", "toString", 0, "草稿"]);
  switch (getNamedType(type).name) {
    case "ID":
      return hostileId(random, ids);
    case "Int":
      return random.chance(0.7) ? random.anyOf(numbers) : random.anyOf<unknown>(["5", "-", "", true, null, [3]]);
    case "Boolean":
      return random.anyOf<unknown>(["true", 1, 0, "", null, []]);
    case "Date":
      return random.anyOf(days);
    case "DateTime":
      return random.anyOf<unknown>([...moments, 0, 1_795_000_000_000]);
    default:
      return random.anyOf(texts);
  }
}

function hostileList(item: GraphQLInputType, random: Random, ids: readonly string[], sound: boolean): unknown {
  const value = hostileValue(item, random, ids, sound);
  const length = random.anyOf(JSON.stringify(value).length < 300 ? [0, 1, 1, 2, 3, 101, 501] : [1, 2]);
  return Array.from({ length }, () => (length > 10 ? value : hostileValue(item, random, ids, sound)));
}

function hostileObject(random: Random): unknown {
  const odd: readonly unknown[] = [
    {},
    { nothing: 1 },
    { id: null },
    JSON.parse('{"__proto__":{"polluted":true}}'),
    { constructor: {} },
    "{}",
    [{}],
  ];
  return random.anyOf(odd);
}

/** Ids that are malformed, of another noun, or of no row. */
function hostileId(random: Random, ids: readonly string[]): unknown {
  const other = random.anyOf(ids);
  const encoded = (text: string) => Buffer.from(text, "latin1").toString("base64url");
  const [noun = ""] = Buffer.from(other, "base64url").toString("latin1").split(":");
  return random.anyOf<unknown>([
    other,
    other,
    encoded(`${noun}:${randomUUID()}`),
    encoded(`${noun}:${randomUUID().toUpperCase()}`),
    encoded(`${noun}:1`),
    encoded(`${noun}:`),
    encoded(`${noun}:'; select 1`),
    encoded(`Nothing:${randomUUID()}`),
    encoded(`__proto__:${randomUUID()}`),
    encoded(`Viewer:${randomUUID()}`),
    `${other}=`,
    ` ${other}`,
    `${other}\u0000`,
    other.slice(1),
    randomUUID(),
    random.bytes(24).toString("base64url"),
    random.bytes(60).toString("latin1"),
    ...random.anyOf([texts, [12], [-1], [1.5], [null]]),
  ]);
}

/** Cursors of no list, of another list, or with values that no column has. */
export function hostileCursor(random: Random): unknown {
  const encoded = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString("base64url");
  const values = [
    "2026-02-31T00:00:00+00:00",
    "infinity",
    null,
    -1,
    1e300,
    "\u0000",
    "\ud800",
    [],
    {},
    "x".repeat(500),
    randomUUID(),
    "no id",
  ];
  const order = random.anyOf([
    "Plan:dueOrder,id:",
    "Campaign:createdAt,id:-",
    "Organization:path,id",
    "Person:name,id",
    "InboxItem:dueAt,id",
    "__proto__",
  ]);
  return random.anyOf<unknown>([
    encoded(order, random.anyOf(values), random.anyOf(values)),
    encoded(order, random.anyOf(values)),
    encoded(),
    encoded(order),
    random.bytes(12).toString("base64url"),
    ...texts,
    5,
  ]);
}

export { texts as hostileTexts };
