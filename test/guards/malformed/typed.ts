import { type GraphQLInputType, type GraphQLSchema, getNamedType, isInputObjectType, isListType, isNonNullType } from "graphql";
import type { CallMaker } from "../matrix/call.js";
import { controls } from "../matrix/controls.js";
import type { Rows } from "../matrix/place.js";
import { type RootField, rootFieldsOf } from "../matrix/selection.js";
import { hostileCursor, hostileValue } from "./hostile.js";
import type { Random } from "./random.js";

/** A request as it goes over the wire. */
export interface WireRequest {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Says what it is when something comes of it. */
  readonly what: string;
}

/** Requests that end the session, or the language, in which all the others are made. */
const unsettling = new Set(["Mutation.endSession", "Mutation.endOtherSessions", "Mutation.updateViewer", "Mutation.switchTenant"]);

const json = { "content-type": "application/json" };

/** Makes requests of the schema's root fields that are nearly right: one or a few of their values are not. */
export class TypedRequests {
  private readonly roots: readonly RootField[];

  constructor(
    schema: GraphQLSchema,
    public maker: CallMaker,
    private readonly rows: Rows,
    private readonly random: Random,
  ) {
    this.roots = rootFieldsOf(schema).filter(({ coordinate }) => coordinate in controls);
  }

  one(): WireRequest {
    const { random, rows } = this;
    const root = random.anyOf(this.roots);
    const ids = Object.values(rows);
    const safe = unsettling.has(root.coordinate) ? { ...rows, session: ids[0] ?? "", tenant: ids[0] ?? "" } : rows;
    const { document, variables } = this.maker.call(root, () => safe);
    const args: Record<string, unknown> = { ...variables };
    const changes = 1 + random.below(3);
    const sound = random.chance(0.75) && !unsettling.has(root.coordinate);
    for (let change = 0; change < changes && root.field.args.length > 0; change += 1) {
      const { name, type } = random.anyOf(root.field.args);
      args[name] = name === "after" ? hostileCursor(random) : this.spoilt(args[name], type, ids, sound);
    }
    const declared = root.field.args.filter(({ name }) => name in args);
    return { path: "/graphql", method: "POST", headers: json, body: this.text(root, document, declared, args), what: root.coordinate };
  }

  /** Arguments that the control has not are added to the document. */
  private text(
    { field }: RootField,
    document: string,
    declared: RootField["field"]["args"],
    args: Readonly<Record<string, unknown>>,
  ): string {
    const added = declared.filter(({ name }) => !document.includes(`$${name}:`));
    const head = added.map(({ name, type }) => `$${name}: ${type}`).join(", ");
    const passed = added.map(({ name }) => `${name}: $${name}`).join(", ");
    const [before = "", after = ""] = splitAt(document, `{ ${field.name}`);
    const signature = before.includes("(")
      ? before.replace("(", `(${head}${head ? ", " : ""}`)
      : before.replace(/ ?$/, head ? `(${head}) ` : " ");
    const call = after.startsWith("(") ? after.replace("(", `(${passed}${passed ? ", " : ""}`) : `${passed ? `(${passed})` : ""}${after}`;
    const query = `${signature}{ ${field.name}${withoutSecondFirst(call)}`;
    return JSON.stringify({ query, variables: args });
  }

  /** The value with something wrong in it, somewhere. */
  private spoilt(value: unknown, type: GraphQLInputType, ids: readonly string[], sound: boolean): unknown {
    const { random } = this;
    if (isNonNullType(type)) return this.spoilt(value, type.ofType, ids, sound);
    if (isListType(type) && Array.isArray(value) && value.length > 0 && random.chance(0.8)) {
      const at = random.below(value.length);
      return value.map((item, index) => (index === at ? this.spoilt(item, type.ofType, ids, sound) : item));
    }
    if (isInputObjectType(type) && value !== null && typeof value === "object" && random.chance(0.9)) {
      const fields = Object.values(type.getFields());
      const first = random.anyOf(fields);
      // A wrong id is refused before anything else is looked at, so it should not be the most frequent mistake.
      const field = getNamedType(first.type).name === "ID" && random.chance(0.7) ? random.anyOf(fields) : first;
      if (!sound && random.chance(0.1)) return { ...value, nothing: 1 };
      if (!sound && random.chance(0.1)) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== field.name));
      return { ...value, [field.name]: this.spoilt((value as Record<string, unknown>)[field.name], field.type, ids, sound) };
    }
    return hostileValue(type, random, ids, sound);
  }
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

/** A page's size that is given takes the place of the one that the selection would have. */
function withoutSecondFirst(call: string): string {
  return /^\([^)]*first: \$first/.test(call) ? call.replace(/, first: \d+/, "") : call;
}
