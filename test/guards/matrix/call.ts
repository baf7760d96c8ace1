import { type GraphQLNamedType, type GraphQLSchema, isObjectType } from "graphql";
import type { TestDatabase } from "../../support/database.js";
import { uuidIn } from "./canary.js";
import { controls, nestedArguments } from "./controls.js";
import type { Rows } from "./place.js";
import { deepSelection, type RootField } from "./selection.js";
import { filled, type Slot } from "./template.js";

/** What goes with the id of a row in a call: what somebody might have told who does not see the row. */
interface Details {
  readonly revision: number;
  readonly draftRevision: number;
  readonly hash: string;
}

const unknown: Details = { revision: 1, draftRevision: 1, hash: "0".repeat(64) };
const revised = [
  "organizations",
  "people",
  "appointments",
  "role_grants",
  "recusals",
  "delegations",
  "campaigns",
  "ledgers",
  "problems",
  "measures",
  "hand_overs",
  "plan_answers",
  "saved_views",
  "webhooks",
  "bulk_jobs",
  "review_findings",
];

/** The details of all rows as they are now. */
export async function detailsOf(database: TestDatabase): Promise<ReadonlyMap<string, Details>> {
  const rows = await database.query<Details & { id: string }>(
    [
      ...revised.map((table) => `select id, revision, 1 as "draftRevision", '' as hash from app.${table}`),
      `select p.id, p.revision, d.revision, coalesce(v.content_hash, '') from app.plans p
        join app.plan_drafts d on d.plan_id = p.id left join app.plan_versions v on v.id = p.latest_version_id`,
    ].join(" union all "),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Few enough that a deep selection stays within the rows of one answer, and more than a place has. */
const rootRows = 18;

/** One request to be made. */
export interface Call {
  readonly coordinate: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Makes the calls of root fields, with the deepest selections that may be asked for. */
export class CallMaker {
  private readonly documents = new Map<string, { readonly text: string; readonly nested: readonly (readonly [string, string])[] }>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly details: ReadonlyMap<string, Details>,
    private readonly depth: number,
  ) {}

  /** The control's call, with the row of each slot taken from where `from` says. */
  call(root: RootField, from: (row: string) => Rows): Call {
    const template = controls[root.coordinate]?.arguments ?? {};
    const given = filled(template, (slot) => this.fill(slot, from)) as Record<string, unknown>;
    const named = root.coordinate === "Query.node" ? nounOf(String(given["id"])) : undefined;
    const { text, nested } = this.documentOf(root, Object.keys(given), named);
    const below = nested.map(([name, coordinate]) => [name, filled(nestedArguments[coordinate], (slot) => this.fill(slot, from))]);
    return { coordinate: root.coordinate, document: text, variables: { ...given, ...Object.fromEntries(below) } };
  }

  private fill({ kind, row }: Slot, from: (row: string) => Rows): unknown {
    const globalId = from(row)[row];
    if (globalId === undefined) throw new Error(`A place has no row that is called ${row}`);
    if (kind === "id" || kind === "part") return globalId;
    return (this.details.get(uuidIn(globalId) ?? "") ?? unknown)[kind];
  }

  private documentOf({ coordinate, operation, field }: RootField, given: readonly string[], named: string | undefined) {
    const key = `${coordinate} ${given.join()} ${named ?? ""}`;
    const known = this.documents.get(key);
    if (known) return known;
    const args = field.args.filter(({ name }) => given.includes(name));
    const type: GraphQLNamedType | null | undefined = named === undefined ? undefined : this.schema.getType(named);
    const { text: selected, variables } = deepSelection(isObjectType(type) ? type : field.type, this.depth);
    const selection = isObjectType(type) ? `{ __typename ... on ${type.name} ${selected} }` : selected;
    const declared = [
      ...args.map((argument) => `$${argument.name}: ${argument.type}`),
      ...variables.map(({ name, type: wanted }) => `$${name}: ${wanted}`),
    ];
    const page = field.args.some(({ name }) => name === "first") ? [`first: ${rootRows}`] : [];
    const passed = [...args.map(({ name }) => `${name}: $${name}`), ...page];
    const list = (parts: readonly string[]) => (parts.length > 0 ? `(${parts.join(", ")})` : "");
    const text = `${operation} ${field.name}${list(declared)} { ${field.name}${list(passed)} ${selection} }`;
    const made = { text, nested: variables.map(({ name, coordinate: where }) => [name, where] as const) };
    this.documents.set(key, made);
    return made;
  }
}

function nounOf(globalId: string): string {
  return Buffer.from(globalId, "base64url").toString("latin1").split(":")[0] ?? "";
}
