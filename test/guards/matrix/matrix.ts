import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { GraphQLSchema } from "graphql";
import type { Actor } from "../../support/actor.js";
import type { TestDatabase } from "../../support/database.js";
import type { Fault } from "../../support/graphql.js";
import { handsInLines } from "./bulk-jobs.js";
import { type Call, CallMaker, detailsOf } from "./call.js";
import { Aviary } from "./canary.js";
import type { Cast, Member } from "./cast.js";
import { controls, nestedArguments } from "./controls.js";
import { miscounted } from "./counts.js";
import { begins, downloads, meddles, uploads } from "./files.js";
import { type Announce, announcer, eventsIn, overhear } from "./overhear.js";
import type { Place, Rows } from "./place.js";
import { type RootField, rootFieldsOf } from "./selection.js";
import { rowsNamed } from "./template.js";

interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly faults: readonly Fault[];
  readonly text: string;
}

/** How much of the matrix is gone through. */
export interface Extent {
  /** Nouns within nouns that are asked for. */
  readonly depth: number;
  /** Also one foreign row among rows of one's own, for each row. */
  readonly mixed: boolean;
  /** Complaints of a member after which the rest is left out. */
  readonly enough: number;
}

const atOnce = 6;

/** Goes through what each member must not do and must not see; gives a complaint for whatever went wrong. */
export class Matrix {
  calls = 0;
  private readonly roots: readonly RootField[];

  private constructor(
    private readonly cast: Cast,
    schema: GraphQLSchema,
    private readonly aviary: Aviary,
    private readonly maker: CallMaker,
    private readonly extent: Extent,
    private readonly announce: Announce,
  ) {
    this.roots = rootFieldsOf(schema).filter(({ coordinate }) => coordinate in controls);
  }

  static async of(cast: Cast, schema: GraphQLSchema, database: TestDatabase, extent: Extent): Promise<Matrix> {
    const maker = new CallMaker(schema, await detailsOf(database), extent.depth);
    return new Matrix(cast, schema, await Aviary.of(database), maker, extent, await announcer(database, schema));
  }

  /** Everything that a member should be refused, and what he asks for himself. */
  async complaintsOf(member: Member): Promise<string[]> {
    const trials = [
      ...this.roots.flatMap((root) => this.trialsOf(member, root)),
      ...member.victims.map((victim) => () => this.files(member, victim)),
    ];
    const complaints: string[] = [];
    let next = 0;
    const worker = async () => {
      for (let trial = trials[next++]; trial && complaints.length < this.extent.enough; trial = trials[next++])
        complaints.push(...(await trial()));
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return complaints.map((complaint) => `${member.name}: ${complaint}`);
  }

  private trialsOf(somebody: Member, root: RootField): (() => Promise<string[]>)[] {
    const member = listening(somebody, root);
    const { arguments: given, by } = controls[root.coordinate] ?? {};
    const rows = rowsNamed(given);
    if (rows.length === 0) {
      const { credentials } = member.actor;
      const mayOneself = credentials["cookie"] !== undefined || (credentials["authorization"] !== undefined && by === "program");
      const mayAsk = root.operation !== "mutation" || !mayOneself;
      const home = member.home ?? this.cast.places.own;
      return mayAsk ? [() => this.alone(member, root, home)] : [];
    }
    const named =
      root.operation === "query" ? [...rows, ...nestedRows.filter(({ row }) => rows.every((other) => other.row !== row))] : rows;
    const twins = new Map<string, Promise<string>>();
    return member.victims.flatMap((victim) => {
      if (member.permits(root.field.name, victim)) return [];
      if (root.coordinate === "Query.node") return Object.keys(victim.rows).map((row) => () => this.node(member, root, victim, row, twins));
      const foreign: (readonly string[])[] = [named.map(({ row }) => row)];
      const { home } = member;
      if (this.extent.mixed && home && home !== victim && named.length > 1) {
        for (const { row, anywhere } of named) if (!anywhere || home.group !== victim.group) foreign.push([row]);
      }
      return foreign.map((taken) => () => this.trial(member, root, victim, taken, twins));
    });
  }

  /** A field that names no row, asked by somebody for himself. */
  private async alone(member: Member, root: RootField, home: Place): Promise<string[]> {
    const { answer, said } = await this.make(
      member.actor,
      this.maker.call(root, () => home.rows),
      member,
    );
    if (root.operation === "mutation" && !refused(answer)) said.push(`${root.coordinate} was not refused`);
    return said;
  }

  private async trial(
    member: Member,
    root: RootField,
    victim: Place,
    taken: readonly string[],
    twins: Map<string, Promise<string>>,
  ): Promise<string[]> {
    const from = (row: string) => (taken.includes(row) ? victim.rows : (member.home ?? victim).rows);
    const known = taken.some((row) => this.seen(member, victim.rows[row] ?? ""));
    const open = controls[root.coordinate]?.seenSuffices ?? [];
    if (known && taken.every((row) => open.includes(row))) return [];
    const { answer, said } = await this.make(member.actor, this.maker.call(root, from), member);
    const what = `${root.coordinate} with ${taken.join(", ")} of ${victim.name}`;
    if (root.operation === "mutation" && !refused(answer)) said.push("was not refused");
    if (!known) {
      const absent = (row: string) => (taken.includes(row) ? this.nowhere : (member.home ?? victim).rows);
      if (bare(answer) !== (await this.twin(member, root, absent, taken.join(), twins)))
        said.push(`is answered otherwise than for a row that is not there: ${bare(answer).slice(0, 300)}`);
    }
    return said.map((complaint) => `${what} ${complaint}`);
  }

  private async node(member: Member, root: RootField, victim: Place, row: string, twins: Map<string, Promise<string>>): Promise<string[]> {
    const as = (rows: Rows) => (name: string) => (name === "campaign" ? { campaign: rows["campaign"] ?? "" } : rows);
    const call = (rows: Rows) => this.maker.call(root, (name) => (name === "campaign" ? { campaign: rows[row] ?? "" } : as(rows)(name)));
    const { answer, said } = await this.make(member.actor, call(victim.rows), member);
    if (!this.seen(member, victim.rows[row] ?? "")) {
      const twin = twins.get(row) ?? this.make(member.actor, call(this.nowhere), member).then((made) => bare(made.answer));
      twins.set(row, twin);
      if (bare(answer) !== (await twin)) said.push(`is answered otherwise than for a row that is not there: ${bare(answer).slice(0, 300)}`);
    }
    return said.map((complaint) => `node of ${row} of ${victim.name} ${complaint}`);
  }

  /** The same for the route of files, which stands beside GraphQL. */
  private async files(member: Member, victim: Place): Promise<string[]> {
    const { actor } = member;
    const [file = "", plan = ""] = [victim.rows["file"], victim.rows["draft"]];
    const [given, absent] = [await downloads(actor, file), await downloads(actor, this.nowhere["file"] ?? "")];
    const said: string[] = [];
    this.calls += 2;
    if (!this.seen(member, file) && !isDeepStrictEqual(given, absent))
      said.push(`GET /files of ${victim.name} is answered with ${given.status}`);
    if (this.seen(member, file) && given.status !== 200) said.push(`GET /files of ${victim.name} is refused with ${given.status}`);
    const { upload = "" } = victim.rows;
    if (actor !== victim.clerk && !isDeepStrictEqual(await meddles(actor, upload), await meddles(actor, `/files/uploads/${randomUUID()}`)))
      said.push(`${upload} of ${victim.name} is told of`);
    const { bulkJob = "" } = victim.rows;
    if (
      !this.seen(member, bulkJob) &&
      !isDeepStrictEqual(await handsInLines(actor, bulkJob), await handsInLines(actor, this.nowhere["bulkJob"] ?? ""))
    )
      said.push(`POST /files/bulk-jobs of ${victim.name} is told of`);
    this.calls += 10;
    if (member.permits("savePlanDraft", victim)) return said;
    const [taken, lost] = [await uploads(actor, plan), await uploads(actor, this.nowhere["draft"] ?? "")];
    const [begun, vain] = [await begins(actor, plan, "cnry"), await begins(actor, this.nowhere["draft"] ?? "", "cnry")];
    this.calls += 4;
    const told = !this.seen(member, plan) && !isDeepStrictEqual([taken, begun], [lost, vain]);
    if ([taken, begun].some(({ status }) => status < 400 || status >= 500) || told)
      said.push(`POST /files for a plan of ${victim.name} is answered with ${taken.status} and ${begun.status}`);
    return said;
  }

  private twin(
    member: Member,
    root: RootField,
    from: (row: string) => Rows,
    key: string,
    twins: Map<string, Promise<string>>,
  ): Promise<string> {
    const twin = twins.get(key) ?? this.make(member.actor, this.maker.call(root, from), member).then(({ answer }) => bare(answer));
    twins.set(key, twin);
    return twin;
  }

  private seen(member: Member, globalId: string): boolean {
    const key = this.aviary.keyOf(globalId);
    return member.sees.some((form) => form.test(key));
  }

  /** Makes a call and listens to its answer. */
  private async make(actor: Actor, call: Call, member: Pick<Member, "sees">): Promise<{ answer: Answer; said: string[] }> {
    this.calls += 1;
    const answer = await ask(actor, call, this.announce);
    const said: string[] = [];
    if (answer.status >= 500 || answer.text.includes('"INTERNAL"')) said.push(`failed: ${answer.text.slice(0, 300)}`);
    const leaked = [...this.aviary.heardIn(answer.text)].filter((key) => !member.sees.some((form) => form.test(key)));
    if (leaked.length > 0) said.push(`tells of ${leaked.join(", ")}`);
    said.push(...miscounted(answer.data));
    return { answer, said };
  }

  /** Ids of rows that are not there, each of the noun that the place has under the name. */
  private readonly nowhere: Rows = new Proxy({} as Rows, {
    get: (_, row: string) => {
      const [noun = ""] = Buffer.from(this.cast.places.own.rows[row] ?? "", "base64url")
        .toString("latin1")
        .split(":");
      return Buffer.from(`${noun}:${randomUUID()}`, "latin1").toString("base64url");
    },
  });
}

/** What a member may be told by this field: by the directory also names of organizations that no other field tells him. */
function listening(member: Member, { coordinate }: RootField): Member {
  const names = controls[coordinate]?.directory ? (member.directory ?? []) : [];
  return { ...member, sees: [...member.sees, ...names] };
}

const nestedRows = Object.values(nestedArguments).flatMap((template) => rowsNamed(template));

/** Asks, and keeps the text of the answer; of a subscription what is told while everything is said to change. */
export async function ask(actor: Actor, call: Call, announce: Announce): Promise<Answer> {
  const { document, variables } = call;
  if (document.startsWith("subscription")) {
    const { status, text } = await overhear(actor, call, announce);
    const { data, errors } = text.startsWith("{") ? (JSON.parse(text) as { data?: unknown; errors?: Fault[] }) : eventsIn(text);
    return { status, data: data ?? null, faults: errors ?? [], text };
  }
  const response = await fetch(new URL("/graphql", actor.address), {
    method: "POST",
    headers: { "content-type": "application/json", ...actor.credentials },
    body: JSON.stringify({ query: document, variables }),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: Fault[] };
  return { status: response.status, data: data ?? null, faults: errors ?? [], text };
}

/** Whether a mutation was answered with a no. */
export function refused({ data, faults }: Pick<Answer, "data" | "faults">): boolean {
  const [payload] = Object.values((data ?? {}) as Record<string, { userErrors?: unknown[] } | null>);
  return faults.length > 0 || (payload?.userErrors?.length ?? 0) > 0;
}

/** The answer without what differs from request to request. */
function bare({ data, faults }: Answer): string {
  return JSON.stringify([data, faults.map(({ message, path, extensions: { traceId: _, ...rest } }) => ({ message, path, rest }))]);
}
