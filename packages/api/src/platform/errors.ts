import { type ErrorCode, type ErrorParams, type FaultCode, format, type Locale, type MessageValue, type RefusalCode } from "@duban/schema";
import { DatabaseError } from "pg";

/** Values that a message is filled with. */
export type MessageParams = Readonly<Record<string, MessageValue>>;

/** One expected "no" with the place in the input that it speaks of. */
export interface RefusalDetail {
  readonly code: RefusalCode;
  readonly params?: MessageParams;
  readonly path?: readonly string[];
}

/** Params may be left out where the message has none. */
type Filling<Code extends ErrorCode> = keyof ErrorParams<Code> extends never
  ? [params?: ErrorParams<Code>, path?: readonly string[]]
  : [params: ErrorParams<Code>, path?: readonly string[]];

/** An expected "no": the transaction is rolled back and the payload's `userErrors` say why. */
export class Refusal<Code extends RefusalCode = RefusalCode> extends Error {
  readonly details: readonly RefusalDetail[];

  constructor(code: Code, ...[params, path]: Filling<Code>) {
    super(code);
    this.name = "Refusal";
    this.details = [{ code, params: (params ?? {}) as MessageParams, path: path ?? [] }];
  }

  /** Several at once, so that the user corrects them in one go. */
  static of(details: readonly [RefusalDetail, ...RefusalDetail[]]): Refusal {
    return Object.assign(Object.create(Refusal.prototype) as Refusal, {
      name: "Refusal",
      message: details.map((detail) => detail.code).join(", "),
      details,
    });
  }
}

/** Refuses with every reason that there is; goes on when there is none. */
export function refuseAll(reasons: readonly (RefusalDetail | null)[]): void {
  const [first, ...others] = reasons.filter((reason) => reason !== null);
  if (first) throw Refusal.of([first, ...others]);
}

/** What a fault may say beyond its code. */
interface FaultDetail extends ErrorOptions {
  /** A finer code with words of its own, such as the rule that forbids a step. */
  readonly reason?: ErrorCode;
  readonly params?: MessageParams;
  /** Where in the arguments it lies. */
  readonly path?: readonly string[];
}

/** Stops the operation; the client sees code, reason and params in `errors[].extensions`, never what caused it. */
export class Fault extends Error {
  readonly reason: ErrorCode;
  readonly params: MessageParams;
  /** Not named `path`: GraphQL would take the fault for an error of its own, and lose where in the answer it belongs. */
  readonly inputPath: readonly string[];

  constructor(
    readonly code: FaultCode,
    detail: FaultDetail = {},
  ) {
    super(detail.reason ?? code, detail);
    this.name = "Fault";
    this.reason = detail.reason ?? code;
    this.params = detail.params ?? {};
    this.inputPath = detail.path ?? [];
  }
}

/** The words of a code in one language. */
export function wordsOf(code: ErrorCode, params: MessageParams, locale: Locale): string {
  return format(code, params as ErrorParams<ErrorCode>, locale);
}

const refusalsByConstraint = new Map<string, RefusalDetail>();

/** Says what a violated constraint means to the user; a violation nobody has explained is a bug and stays one. */
export function refuses(constraint: string, detail: RefusalDetail): void {
  refusalsByConstraint.set(constraint, detail);
}

/** Citus names the constraint of the shard, such as `people_account_102008`. */
function constraintOf(error: DatabaseError): string | undefined {
  return (error.constraint ?? /constraint "([^"]+)"/.exec(error.message)?.[1])?.replace(/_\d{6,}$/, "");
}

const timeouts = new Set(["57014", "55P03", "25P03", "25P04"]);
const retryable = new Set(["40001", "40P01"]);
/** What `app.require_rows` says of rows that are no longer what they were. */
const rowsMissing = "DUB01";

/** Whether the same transaction may pass when it is run again: serialization failure or deadlock. */
export function isRetryable(error: unknown): boolean {
  return error instanceof DatabaseError && retryable.has(error.code ?? "");
}

/** Terminated by an administrator or a crash, starting or stopping, too many connections: the server is there, but not for us just now. */
const turnedAway = /^(08|57P0[1235]|53300)/;
/** What the driver says in words alone, of a connection that broke or could not be had in time. */
const brokenOff = /^(Connection terminated|timeout exceeded when trying to connect)|not queryable$/;
/** What the system says of an address that nobody answers at; under an `AggregateError` when a name has several. */
const unreachable = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"]);

/** Whether the database could not be reached or broke the connection off, so that the same request may pass in a moment. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof DatabaseError) return turnedAway.test(error.code ?? "") || ["FATAL", "PANIC"].includes(error.severity ?? "");
  if (!(error instanceof Error)) return false;
  const { code = "", syscall } = error as NodeJS.ErrnoException;
  const isOfSystem = syscall !== undefined || error instanceof AggregateError;
  return (isOfSystem && unreachable.has(code)) || brokenOff.test(error.message);
}

/** What an error of the database means; anything without a meaning of its own is returned as it is. */
export function fromDatabase(error: unknown): unknown {
  const code = error instanceof DatabaseError ? (error.code ?? "") : "";
  if (timeouts.has(code)) return new Fault("TIMEOUT", { cause: error });
  if (isDatabaseAway(error)) return new Fault("UNAVAILABLE", { cause: error });
  if (!(error instanceof DatabaseError)) return error;
  if (retryable.has(code) || code === rowsMissing) return new Fault("CONFLICT", { cause: error });
  const detail = code.startsWith("23") ? refusalsByConstraint.get(constraintOf(error) ?? "") : undefined;
  return detail ? Refusal.of([detail]) : error;
}
