import type { Action, StateOf, StepOf, Workflow } from "@duban/schema";
import { v7 as uuid } from "uuid";
import type { Actor } from "./actor.js";
import { Announcements } from "./announcements.js";
import type { RowChange } from "./audit.js";
import { dayOf } from "./clock.js";
import { Fault } from "./errors.js";
import { type Change, changeOfFeed, changeOfRights, isDecisive, isLive } from "./live/changes.js";
import { createLookup, type Loader, type Lookup } from "./loaders.js";
import type { OutboxEvent } from "./outbox.js";
import { confirmStead, forbidden, judge, type NounClass } from "./policy.js";
import { changing, deletion, insertion, type RowsChange, update } from "./row-sets.js";
import { hasRevision, hydrate, nounOfRow, type Row, StatementBuilder, selectionOf } from "./rows.js";
import { type Found, readTogether, rowsOf, selectRows, selectTogether, type Together, type Wanted } from "./rows-together.js";
import { from, rowOf } from "./select/from.js";
import { Reach } from "./select/reach.js";
import { type Row as Columns, type NounDefinition, nounOfClass } from "./select/registry.js";
import { raw, render, type Sql, sql } from "./select/sql.js";
import { stateAfter } from "./step.js";
import type { Statement, TenantConnection } from "./tenant-store.js";

/** The columns of a noun that a command may name; what is computed from other rows is not among them. */
export type Changes<Noun> = { readonly [Property in keyof Noun]?: Noun[Property] | null };

/** What becomes of each of several rows. */
type ChangesOf<Noun, Seen = Noun> = (row: Seen, position: number) => Changes<Noun>;

/** What a command can do: every row it touches is of its tenant, and every change is in the audit trail. */
export class Transaction implements Lookup {
  readonly tenantId: string;
  readonly today: string;
  /** What has been changed so far; the spine writes it down before the commit. */
  readonly rowChanges: RowChange[] = [];
  private readonly announcements: Announcements;
  private principalId: string | null = null;
  private readonly waiting: RowsChange[] = [];
  private sent = Promise.resolve();
  private readonly touched = new Map<string, Change>();
  private readonly lookup: Lookup;

  constructor(
    private readonly connection: TenantConnection,
    readonly actor: Actor,
    readonly now: Date,
  ) {
    this.tenantId = connection.tenantId;
    this.today = dayOf(now);
    this.announcements = new Announcements(actor.personId);
    this.lookup = createLookup(this.tenantId, now, (statement) => this.ask(statement));
  }

  /** The row, held until the commit. NOT_FOUND when it is not there, of another tenant, or not for the actor to see. */
  lock<Noun extends Row>(noun: NounClass<Noun>, id: string): Promise<Noun> {
    return this.seen(noun, id, sql` for update of t`);
  }

  /** As `lock`, for a row that only is to be read. */
  see<Noun extends Row>(noun: NounClass<Noun>, id: string): Promise<Noun> {
    return this.seen(noun, id, sql``);
  }

  /** The rows under a condition that the actor sees: for a check that asks just what a list of the read path shows. */
  look<Noun extends Row>(noun: NounClass<Noun>, where: (row: Columns<Noun>) => Sql): Promise<Noun[]> {
    return this.rowsSeenBy(this.actor, noun, where(rowOf(nounOfClass(noun), "t") as Columns<Noun>), sql` order by t.id`);
  }

  private async seen<Noun extends Row>(noun: NounClass<Noun>, id: string, hold: Sql): Promise<Noun> {
    const row = sql`t.id = ${id}`;
    const [found] = await this.rowsSeenBy(this.actor, noun, row, hold);
    if (found) return found;
    const { beforeTheEnd } = this.actor;
    if (beforeTheEnd && (await this.rowsSeenBy(beforeTheEnd, noun, row, sql``)).length > 0) throw forbidden({ code: "DELEGATION_ENDED" });
    throw new Fault("NOT_FOUND");
  }

  private async rowsSeenBy<Noun extends Row>(actor: Actor, noun: NounClass<Noun>, where: Sql, ending: Sql): Promise<Noun[]> {
    const definition = nounOfClass(noun);
    const rows = from(definition, "t", false, where);
    const reach = new Reach(actor);
    const { text, readers } = render(sql`select ${raw(selectionOf(definition))} from ${rows}${ending}`, reach);
    const { tenantId, today, now } = this;
    const viewer = { tenantId, accountId: actor.accountId || null, personId: actor.personId, today, now };
    const scope = { ...viewer, reach, variables: {}, given: {}, values: [] };
    const found = await this.ask<object>({ text, values: readers.map((reader) => reader.read(scope)) });
    return found.map((row) => hydrate(noun, row));
  }

  /** Rows by equality, null or list, ordered by id; with `lock` they are held until the commit. */
  async find<Noun extends Row>(noun: NounClass<Noun>, where: Wanted<Noun>, options: { readonly lock?: boolean } = {}): Promise<Noun[]> {
    const statement = new StatementBuilder();
    const text = selectRows(rowsOf(noun, where, options), { tenantId: this.tenantId }, statement);
    const rows = await this.ask<object>(statement.build(text));
    return rows.map((row) => hydrate(noun, row));
  }

  /** As `find`, for rows of several nouns in one statement: for all that a command has to know. */
  async findTogether<Wants extends Together>(wants: Wants): Promise<Found<Wants>> {
    const statement = selectTogether(wants, { tenantId: this.tenantId }, new StatementBuilder());
    const [lists = {}] = await this.ask<Record<string, object[]>>(statement);
    return readTogether(wants, lists);
  }

  /** One new row; its id is made here, and its revision begins at 1. */
  async insert<Noun extends Row>(noun: NounClass<Noun>, values: Changes<Noun>): Promise<Noun> {
    const [row] = await this.insertAll(noun, [values]);
    return row as Noun;
  }

  /** Many rows with the same properties, in one statement. */
  async insertAll<Noun extends Row>(noun: NounClass<Noun>, values: readonly Changes<Noun>[]): Promise<Noun[]> {
    if (values.length === 0) return [];
    const definition = nounOfClass(noun);
    const given = { ...(hasRevision(definition) ? { revision: 1 } : {}) };
    const rows = values.map((value) => hydrate(noun, { id: uuid(), ...given, ...value, ...this.keyOf(definition) }));
    await this.put(insertion(definition, rows));
    for (const row of rows) this.record(rowChange(definition, row.id, null, row));
    return rows;
  }

  /** Changes a row that was read in this transaction; CONFLICT when it is no longer the one that was read, or not the one expected. */
  async change<Noun extends Row>(row: Noun, changes: Changes<Noun>, options: { readonly expectedVersion?: number } = {}): Promise<Noun> {
    expectVersion(row, options.expectedVersion);
    await this.changeAll([row], () => changes);
    return row;
  }

  /** As `change`, for many rows in one statement; the changes name the same properties of each. */
  async changeAll<Noun extends Row>(rows: readonly Noun[], changesOf: ChangesOf<Noun>): Promise<void> {
    await this.updateAll(rows, changesOf, () => ({}));
  }

  /** Takes a step of the row's workflow; CONFLICT when its state does not allow the step any more. */
  async step<Noun extends Row & { state: string }, Flow extends Workflow>(
    workflow: Flow,
    step: StepOf<Flow>,
    row: Noun,
    changes: Changes<Omit<Noun, "state">> = {},
  ): Promise<Noun> {
    await this.stepAll(workflow, step, [row], () => changes);
    return row;
  }

  /** As `step`, for many rows in one statement: all of them take it, or none. */
  async stepAll<Noun extends Row & { state: string }, Flow extends Workflow>(
    workflow: Flow,
    step: StepOf<Flow>,
    rows: readonly Noun[],
    changesOf: ChangesOf<Omit<Noun, "state">, Noun>,
  ): Promise<void> {
    const next = rows.map(({ state }) => stateAfter(workflow, step, state as StateOf<Flow>));
    const changed = (row: Noun, position: number) => ({ ...changesOf(row, position), state: next[position] }) as unknown as Changes<Noun>;
    await this.updateAll(rows, changed, ({ state }) => ({ state }));
  }

  private async updateAll<Noun extends Row>(rows: readonly Noun[], changesOf: ChangesOf<Noun>, same: (row: Noun) => object): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const noun = nounOfRow(first);
    const revised = hasRevision(noun);
    const updates = rows.map((row, position) => ({
      row,
      was: { ...(revised ? { revision: row.revision } : {}), ...same(row) },
      becomes: { ...changesOf(row, position), ...(revised ? { revision: Number(row.revision) + 1 } : {}) },
    }));
    await this.put(update(noun, this.tenantId, updates));
    for (const { row, becomes } of updates) {
      const before = { ...row };
      Object.assign(row, becomes);
      this.record(rowChange(noun, row.id, before, row, Object.keys(becomes)));
    }
  }

  /** Deletes a row; the database refuses it for everything that must be kept. */
  remove(row: Row): Promise<void> {
    return this.removeAll([row]);
  }

  /** Deletes rows of one noun in one statement. */
  async removeAll(rows: readonly Row[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const noun = nounOfRow(first);
    const ids = rows.map(({ id }) => id);
    await this.put(deletion(noun, this.tenantId, ids));
    for (const row of rows) this.record(rowChange(noun, row.id, row, null));
  }

  /** A statement of the feature's own. It names `tenant_id`, and what it changes is written down with `record`. */
  async sql<Result = Record<string, unknown>>(text: TemplateStringsArray, ...values: readonly unknown[]): Promise<Result[]> {
    const statement = text.reduce((before, part, index) => `${before}$${index}${part}`);
    await this.flush();
    return (await this.connection.execute<Result>({ text: statement, values })).rows;
  }

  /** Puts off a change until something is asked or the command ends, so that changes of several tables go out as one statement. */
  private async put(change: RowsChange): Promise<void> {
    if (this.waiting.some(({ table }) => table === change.table)) await this.flush();
    this.waiting.push(change);
  }

  /** Sends what has been changed so far; done when that is on its way, whoever sent it. */
  flush(): Promise<void> {
    if (this.waiting.length > 0) this.sent = this.connection.send(changing(this.waiting.splice(0)));
    return this.sent;
  }

  /** What has been changed is seen. */
  private async ask<Result>(statement: Statement): Promise<Result[]> {
    await this.flush();
    return this.connection.ask<Result>(statement);
  }

  /** Puts a change that was made by `sql` into the audit trail. */
  record(change: RowChange): void {
    this.rowChanges.push(change);
    this.note({ noun: change.noun, id: change.subjectId });
  }

  /** Lets browsers, and those who remember rights, know of a change that the audit trail does not tell of. */
  touch(noun: NounClass, id: string): void {
    this.note({ noun: noun.name, id });
  }

  private note(change: Change): void {
    if (isLive(change.noun)) this.touched.set(`${change.noun}:${change.id}`, change);
    if (isDecisive(change.noun)) this.touched.set(changeOfRights.noun, changeOfRights);
  }

  /** What is told of when this is committed. */
  get changes(): Change[] {
    return [...this.touched.values(), ...(this.events.length > 0 ? [changeOfFeed] : [])];
  }

  /** What is announced, which the spine writes down, too. */
  get events(): readonly OutboxEvent[] {
    return this.announcements.with(this.touched.values());
  }

  /**
   * Announces to other features what happened, and who did it; they hear of it after the commit or the hold, at least once, in order for
   * each subject.
   */
  emit(event: string, row: Row, payload: Readonly<Record<string, unknown>> = {}, hold: Pick<OutboxEvent, "heldUntil"> = {}): void {
    this.announcements.add(event, { noun: nounOfRow(row).name, id: row.id }, payload, hold);
  }

  /** Throws unless the actor may do this to the row: for a second row that a command touches, such as the target of a move. */
  async authorize(action: Action, row: object | null): Promise<void> {
    const { denied, stead } = await judge(this, this.actor, action, row);
    if (denied) throw forbidden(denied);
    if (!stead) return;
    await confirmStead(this, stead);
    this.principalId ??= stead.onBehalfOfId;
  }

  /** Says in whose stead this is done, where it is not the right to it that says so: what was decided in a stead is taken back in it. */
  actFor(personId: string | null): void {
    this.principalId = personId;
  }

  /** In whose stead all of this is done; null where the actor has the right themselves. */
  get onBehalfOfId(): string | null {
    return this.principalId;
  }

  load<Value>(loader: Loader<Value>, key: string): Promise<Value | null> {
    return this.lookup.load(loader, key);
  }

  private keyOf(noun: NounDefinition): { readonly tenantId?: string } {
    return noun.isGlobal ? {} : { tenantId: this.tenantId };
  }
}

/** What the audit trail keeps of a change: the columns that were named, without those that are never loaded. */
function rowChange(
  noun: NounDefinition,
  id: string,
  before: object | null,
  after: object | null,
  properties?: readonly string[],
): RowChange {
  const shown = [...noun.columns.values()].filter(
    ({ property, selected }) => selected && property !== "tenantId" && (!properties || properties.includes(property)),
  );
  const pick = (row: object | null) =>
    row && Object.fromEntries(shown.map(({ property }) => [property, (row as Record<string, unknown>)[property] ?? null]));
  return { noun: noun.name, subjectId: id, before: pick(before), after: pick(after) };
}

/** CONFLICT when the client worked on another revision than the present one. */
export function expectVersion(row: object, expected: number | undefined): void {
  const current = (row as { revision?: number }).revision;
  if (expected === undefined || current === expected) return;
  throw new Fault("CONFLICT", { reason: "STALE_VERSION", params: { current: current ?? 0, expected } });
}
