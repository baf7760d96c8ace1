import type { Readable } from "node:stream";
import { type ErrorCode, isErrorCode } from "@duban/schema";
import type { DocumentNode, GraphQLFormattedError, GraphQLSchema } from "graphql";
import { v7 as uuid } from "uuid";
import type { Actor } from "../../platform/actor.js";
import type { Answered, Asker, Asking } from "../../platform/asking.js";
import { Fault, Refusal, wordsOf } from "../../platform/errors.js";
import { faultOf } from "../../platform/graphql-errors.js";
import type { Services } from "../../platform/services.js";
import { throwAway } from "../../platform/storage/intake.js";
import { announceUntil } from "../../platform/storage/loose-bytes.js";
import { actorWith, liveToken } from "../access-tokens/live-token.queries.js";
import { fail, finish, type KeptFile, noteProgress, type Progress, type RunningJob, takeUp } from "./bulk-job.queries.js";

/** What has come of a bulk job. */
export interface BulkOutcome {
  readonly progress: Progress;
  readonly result: KeptFile;
  readonly errors: KeptFile | null;
}

/** Rights and cancellations bite within so many milliseconds. */
const noticedEvery = 500;
/** Far longer than any run. */
const dayToWrite = 24 * 3_600_000;
const largestFile = 1024 ** 3;

/** It was cancelled while it ran. */
class Cancelled extends Error {}

/** The finest code that an error of an answer names. */
export function codeIn(extensions: GraphQLFormattedError["extensions"]): string {
  return String(extensions?.["reason"] ?? extensions?.["code"]);
}

/** What was answered stops the job. */
class AnswerFault extends Error {
  readonly code: ErrorCode;

  constructor({ extensions, message }: GraphQLFormattedError) {
    super(message);
    const code = codeIn(extensions);
    this.code = isErrorCode(code) ? code : "INTERNAL";
  }
}

/** A bulk job that is being done: what exports and imports have in common. */
export class BulkRun {
  private readonly files: string[] = [];
  private actor: Actor | null = null;
  private notedAt = 0;
  private lookedAt = 0;

  private constructor(
    readonly services: Services,
    readonly job: RunningJob,
  ) {}

  /** Takes the job up; null where there is nothing to do any more. */
  static async begin(services: Services, tenantId: string, id: string): Promise<BulkRun | null> {
    const job = await takeUp(services, tenantId, id);
    return job && new BulkRun(services, job);
  }

  /** Sees the work to its end, whichever that is. Where the database or the store is away, the job begins anew when they are back. */
  async end(work: Promise<BulkOutcome>): Promise<void> {
    const { services, job } = this;
    try {
      const { progress, ...files } = await work;
      if (await finish(services, job, progress, files)) return;
    } catch (error) {
      await this.endWith(error);
    }
    await throwAway(services, job.tenantId, this.files);
  }

  private async endWith(error: unknown): Promise<void> {
    const { services, job } = this;
    if (error instanceof Cancelled) return;
    if (error instanceof AnswerFault) return fail(services, job, error.code, error.message);
    if (error instanceof Refusal) {
      const [{ code, params = {} }] = error.details as [Refusal["details"][number]];
      return fail(services, job, code, wordsOf(code, params, job.locale));
    }
    const { code, reason, params } = faultOf(error);
    if (code === "UNAVAILABLE") {
      await throwAway(services, job.tenantId, this.files);
      throw error;
    }
    if (code === "INTERNAL") services.log.error({ err: error, bulkJob: job.id }, "a bulk job failed");
    return fail(services, job, reason, wordsOf(reason, params, job.locale));
  }

  /** What documents are made for. */
  get schema(): GraphQLSchema {
    return this.asking.schema;
  }

  private get asking(): Asking {
    const { asking } = this.services;
    if (!asking) throw new Error("Nothing is asked where nothing takes jobs");
    return asking;
  }

  /** Asks in the name of the token, as long as that is live. */
  async answer(
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
    more: Pick<Asker, "repeatable" | "dryRun"> = {},
  ): Promise<Answered> {
    const answered = await this.asking.answer(document, variables, { ...(await this.asker()), ...more });
    if (answered.errors.some(({ extensions }) => extensions?.["code"] === "UNAVAILABLE")) throw new Fault("UNAVAILABLE");
    return answered;
  }

  /** As `answer`, where anything that is wrong ends the job. */
  async answerWhole(document: DocumentNode, variables: Readonly<Record<string, unknown>>) {
    const { data, errors } = await this.answer(document, variables);
    if (errors[0]) throw new AnswerFault(errors[0]);
    return data ?? {};
  }

  private async asker(): Promise<Asker> {
    const { services, job } = this;
    const now = Date.now();
    if (this.actor === null || now - this.lookedAt > noticedEvery) {
      const token = await liveToken(services.store, job.tenantId, job.accessTokenId, services.clock());
      if (!token) throw new Refusal("BULK_TOKEN_ENDED");
      this.actor = actorWith(job.tenantId, token, token.hashes[0] ?? "");
      this.lookedAt = now;
    }
    return { actor: this.actor, locale: job.locale, traceId: job.id };
  }

  /** Lets be known now and then how far it is, and hears whether it has been cancelled. */
  async note(progress: Progress): Promise<void> {
    const now = Date.now();
    if (now - this.notedAt < noticedEvery) return;
    this.notedAt = now;
    if (!(await noteProgress(this.services, this.job, progress))) throw new Cancelled();
  }

  /** Writes a file of the job into the store. */
  async write(bytes: Readable): Promise<KeptFile> {
    const { services, job } = this;
    const id = uuid();
    await announceUntil(services.store, job.tenantId, id, new Date(services.clock().getTime() + dayToWrite));
    this.files.push(id);
    const { size } = await services.files.write(job.tenantId, id, bytes, largestFile);
    return { id, size };
  }
}
