import type { Locale } from "@duban/schema";
import type { GraphQLSchema } from "graphql";
import type { Actor } from "./platform/actor.js";
import { dayOf } from "./platform/clock.js";
import type { Command, Outcome } from "./platform/command.js";
import { Fault } from "./platform/errors.js";
import { faultOf } from "./platform/graphql-errors.js";
import type { Change } from "./platform/live/changes.js";
import type { Heard } from "./platform/live/hub.js";
import { createLookup, type Loader, type Lookup } from "./platform/loaders.js";
import type { RepeatableAct, RepeatableRequest } from "./platform/repeatable.js";
import { createReader, type PageReader } from "./platform/select/index.js";
import type { Services } from "./platform/services.js";
import type { StepViewer } from "./platform/viewer-steps.js";

/** What a request knows before its actor is asked for anything. */
interface RequestFacts {
  readonly actor: Actor | null;
  readonly locale: Locale;
  readonly traceId: string;
  /** Scheme and host under which the caller reached us, for links in the answer. */
  readonly origin: string;
  /** The key under which the caller may send it again. */
  readonly repeatable?: RepeatableRequest | null;
  /** Whether its acts are only tried. */
  readonly dryRun?: boolean;
}

/** Made once: each abort makes an error with its stack. */
const ended = AbortSignal.abort();

/** What every resolver works with: reads and writes in the name of the actor, both behind their fences. */
export class Context implements StepViewer {
  readonly now: Date;
  readonly today: string;
  readonly locale: Locale;
  readonly traceId: string;
  /** Scheme and host under which the caller reached us, for links in the answer. */
  readonly origin: string;
  private readonly repeatable: RepeatableRequest | null;
  private readonly dryRun: boolean;
  /** The root field that is being answered, and how many acts it has run. */
  private readonly field = { name: "", acts: 0 };
  /** Whether this field has gone through `read` or `run`; a root field that has not answers nothing. */
  fenced = false;
  /** Aborted when the stream that the request holds open ends; other requests hold none. */
  readonly ending: AbortSignal = ended;
  private readonly renew = (): Promise<Context> => Promise.resolve(this);
  /** Shared by all root fields of the request. */
  private readonly parts: { actor: Actor | null; reader?: PageReader | undefined; lookup?: Lookup | undefined };

  constructor(
    readonly services: Services,
    private readonly schema: GraphQLSchema,
    facts: RequestFacts,
  ) {
    this.now = services.clock();
    this.today = dayOf(this.now);
    this.parts = { actor: facts.actor };
    this.locale = facts.locale;
    this.traceId = facts.traceId;
    this.origin = facts.origin;
    this.repeatable = facts.repeatable ?? null;
    this.dryRun = facts.dryRun ?? false;
  }

  /** Null when nobody is signed in; only public fields meet that. */
  get signedIn(): Actor | null {
    return this.parts.actor;
  }

  /**
   * Goes on as another person of the same account: what of this request is still to be answered is read, and done, in that
   * person's group. Mutations run one after the other, so nothing of the first group is under way.
   */
  continueAs(actor: Actor): void {
    Object.assign(this.parts, { actor, reader: undefined, lookup: undefined });
  }

  /** Who acts; UNAUTHENTICATED when nobody is signed in. */
  get actor(): Actor {
    if (!this.signedIn) throw new Fault("UNAUTHENTICATED");
    return this.signedIn;
  }

  get tenantId(): string {
    return this.actor.tenantId;
  }

  /** Reads nouns as the actor may see them. */
  get read(): PageReader {
    this.fenced = true;
    this.parts.reader ??= createReader({
      schema: this.schema,
      viewer: this.actor,
      today: this.today,
      now: this.now,
      query: (statement) => this.services.store.query(this.tenantId, statement),
    });
    return this.parts.reader;
  }

  /** Runs a command as the actor. */
  run<Input, Result extends object>(command: Command<Input, Result>, input: Input): Promise<Outcome<Result>> {
    this.fenced = true;
    const { actor, locale, traceId, dryRun } = this;
    return this.services.spine.run(command, input, { actor, locale, traceId, repeatable: this.nextAct(), dryRun });
  }

  private nextAct(): RepeatableAct | undefined {
    const { actor, field, repeatable } = this;
    if (!repeatable) return undefined;
    return { ...repeatable, callerId: actor.token?.id ?? actor.accountId, act: `${field.name} ${field.acts++}` };
  }

  /** Answers a loader's question for all rows of the page in one statement. */
  load<Value>(loader: Loader<Value>, key: string): Promise<Value | null> {
    this.parts.lookup ??= createLookup(this.tenantId, this.now, (statement) => this.services.store.query(this.tenantId, statement));
    return this.parts.lookup.load(loader, key);
  }

  /** The same request as long as its stream is open; `renew` finds out anew who asks, and the signal says that it ends. */
  whileOpen(renew: () => Promise<Context>, ending: AbortSignal): Context {
    return this.with({ renew, ending });
  }

  /** Who asks now: null when their session or token has ended, or has gone over to another group. */
  async renewed(): Promise<Context | null> {
    const now = await this.renew().catch((error: unknown) => {
      if (faultOf(error).code === "UNAUTHENTICATED") return null;
      throw error;
    });
    return now?.signedIn?.tenantId === this.tenantId ? now.whileOpen(this.renew, this.ending) : null;
  }

  /** What is heard of changes in the tenant while the stream is open; what of it the viewer may know is asked with each event. */
  async *hear(wanted: (change: Change) => boolean): AsyncGenerator<{ readonly heard: Heard }> {
    for await (const heard of this.services.hub.changes(this.tenantId, wanted, this.ending)) yield { heard };
  }

  /** The same request, of which nothing has been answered yet. */
  anew(): Context {
    return this.with({ parts: { actor: this.signedIn } });
  }

  /** The same request as one root field sees it, so that it is known of each whether it went through a fence, and which act it runs. */
  forRootField(name: string): Context {
    return this.with({ fenced: false, field: { name, acts: 0 } });
  }

  /** A copy; one that inherited from this one would make reading of both slow. */
  private with(changes: object): Context {
    return Object.assign(Object.create(Context.prototype) as Context, this, changes);
  }
}
