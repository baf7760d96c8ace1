import type { Action, Locale } from "@duban/schema";
import type { Actor } from "./actor.js";
import type { Clock } from "./clock.js";
import { Refusal } from "./errors.js";
import type { Change } from "./live/changes.js";
import type { OutboxEvent } from "./outbox.js";
import { type UserErrorFields, userErrorsOf } from "./payload.js";
import { record } from "./record.js";
import { begun, ended, type RepeatableAct } from "./repeatable.js";
import type { TenantStore } from "./tenant-store.js";
import { expectVersion, Transaction } from "./transaction.js";

/** What a command is made of. */
export interface CommandDefinition<Input, Subject extends object | null, Result extends object, Facts = undefined> {
  /** The action that the actor must be allowed, and the name under which the audit trail keeps it. */
  readonly action: Action;
  /** Locks the row that the command is about; for a creation its parent. Left out where there is none. */
  readonly subject?: (tx: Transaction, input: Input) => Promise<Subject>;
  /** `run` where `expectedVersion` of the input speaks of another row than the subject, and `run` checks it. */
  readonly versionOf?: "subject" | "run";
  /**
   * What `run` has to know beside the subject, asked together with what the policy asks. It refuses nothing, since it is not known yet
   * whether the actor may know.
   */
  readonly facts?: (tx: Transaction, subject: Subject, input: Input) => Promise<Facts>;
  /** What of the result is a secret: it is answered once and kept nowhere, also where the act is repeated under its key. */
  readonly shownOnce?: readonly (keyof Result & string)[];
  /** Checks and changes; everything in it happens together or not at all, and it may be run again after a deadlock. */
  run(tx: Transaction, subject: Subject, input: Input, facts: Facts): Promise<Result>;
}

/** A write: the only way in which a request, a job or a reaction changes anything. */
export interface Command<Input, Result extends object> {
  readonly action: Action;
  readonly shownOnce?: readonly string[];
  execute(tx: Transaction, input: Input): Promise<Result>;
}

/** What a mutation answers with: the result's ids, or why not. */
export type Outcome<Result extends object> = Partial<Result> & { readonly userErrors: readonly UserErrorFields[] };

const commands = new Map<Action, Command<never, object>>();

export function command<Input, Result extends object>(
  definition: CommandDefinition<Input, null, Result> & { readonly subject?: undefined },
): Command<Input, Result>;
export function command<Input, Subject extends object, Result extends object, Facts = undefined>(
  definition: CommandDefinition<Input, Subject, Result, Facts> & { readonly subject: (tx: Transaction, input: Input) => Promise<Subject> },
): Command<Input, Result>;
export function command<Input, Subject extends object | null, Result extends object, Facts>(
  definition: CommandDefinition<Input, Subject, Result, Facts>,
): Command<Input, Result> {
  const { action, subject, versionOf = "subject", shownOnce = [] } = definition;
  if (commands.has(action)) throw new Error(`${action} is done by two commands`);
  const made: Command<Input, Result> = {
    action,
    shownOnce,
    async execute(tx, input) {
      const row = subject ? await subject(tx, input) : null;
      const facts = definition.facts?.(tx, row as Subject, input);
      facts?.catch(() => {}); // whoever may not do it hears of that first
      await tx.authorize(action, row);
      if (row && versionOf === "subject") expectVersion(row, (input as { expectedVersion?: number } | null)?.expectedVersion);
      return definition.run(tx, row as Subject, input, (await facts) as Facts);
    },
  };
  commands.set(action, made);
  return made;
}

/** Actions that some command does. */
export function commandedActions(): Action[] {
  return [...commands.keys()];
}

/** Who asks, in which language and under which number of the log. */
export interface Caller {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly traceId: string;
  /** The act, where the caller may ask for it again. */
  readonly repeatable?: RepeatableAct | undefined;
  /** Whether the act is only tried: it is checked as a whole and nothing of it stays. */
  readonly dryRun?: boolean;
}

/** What follows the commit of an act, and may be lost with the process: the outbox is certain to be delivered without it, only later. */
export interface Aftermath {
  /** What browsers hear of. */
  readonly changes: readonly Change[];
  /** The times at which something is to be delivered, each once; null for at once. */
  readonly deliveries: readonly (Date | null)[];
}

/** Called after the commit of an act. */
export type FollowUp = (tenantId: string, aftermath: Aftermath) => Promise<void>;

export interface Spine {
  /** Runs a command for a caller; a refusal is part of the answer. */
  run<Input, Result extends object>(command: Command<Input, Result>, input: Input, caller: Caller): Promise<Outcome<Result>>;
  /** As `run`, but a refusal is thrown: for jobs, reactions and seeds, where nobody would read it. */
  perform<Input, Result extends object>(command: Command<Input, Result>, input: Input, caller: Caller): Promise<Result>;
}

/** Ends the transaction of an act that was only tried. */
class Tried extends Error {
  constructor(readonly result: object) {
    super("Nothing of a dry run stays");
  }
}

function without(result: object, names: readonly string[] = []): object {
  return Object.fromEntries(Object.entries(result).filter(([name]) => !names.includes(name)));
}

function holdsOf(events: readonly OutboxEvent[]): (Date | null)[] {
  const times = new Set(events.map(({ heldUntil }) => heldUntil?.getTime() ?? null));
  return [...times].map((time) => (time === null ? null : new Date(time)));
}

/** Without anything that follows, events wait in the outbox until a server starts; that is enough for seeds. */
export function createSpine(store: TenantStore, clock: Clock, followUp?: FollowUp): Spine {
  async function perform<Input, Result extends object>(command: Command<Input, Result>, input: Input, caller: Caller): Promise<Result> {
    const { actor, traceId, repeatable, dryRun = false } = caller;
    if (dryRun) return tried(command, input, actor);
    const { result, tx } = await store.transaction(actor.tenantId, async (connection) => {
      const tx = new Transaction(connection, actor, clock());
      const done = repeatable ? await begun(connection, repeatable, tx.now) : null;
      if (done) return { result: done as Result, tx };
      const result = await command.execute(tx, input);
      await tx.flush();
      if (repeatable) await ended(connection, repeatable, without(result, command.shownOnce));
      const { onBehalfOfId, now: at } = tx;
      await record(connection, { action: command.action, actor, onBehalfOfId, at, traceId }, tx);
      return { result, tx };
    });
    await followUp?.(actor.tenantId, { changes: tx.changes, deliveries: holdsOf(tx.events) });
    return result;
  }

  /** What an act would come to; what the database checks at the end is checked before it is taken back. */
  async function tried<Input, Result extends object>(command: Command<Input, Result>, input: Input, actor: Actor): Promise<Result> {
    try {
      return await store.transaction(actor.tenantId, async (connection) => {
        const tx = new Transaction(connection, actor, clock());
        const result = await command.execute(tx, input);
        await tx.flush();
        await connection.execute({ text: "set constraints all immediate", values: [] });
        throw new Tried(result);
      });
    } catch (error) {
      if (error instanceof Tried) return error.result as Result;
      throw error;
    }
  }

  return {
    perform,
    async run<Input, Result extends object>(command: Command<Input, Result>, input: Input, caller: Caller) {
      try {
        return { ...(await perform(command, input, caller)), userErrors: [] };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { userErrors: userErrorsOf(error, caller.locale) } as unknown as Outcome<Result>;
      }
    },
  };
}
