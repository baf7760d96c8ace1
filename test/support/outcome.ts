import { expect } from "@jest/globals";
import type { Answer, Fault, UserError } from "./graphql.js";

/** What became of a mutation: its payload, or why nothing was changed. */
export interface Outcome<Payload> {
  readonly payload: Payload | null;
  readonly userErrors: readonly UserError[];
  readonly faults: readonly Fault[];
  /** Names the request in the audit trail. */
  readonly traceId: string;
}

/** The outcome of the one mutation in a document. */
export function outcomeOf<Payload>({
  data,
  faults,
  traceId,
}: Answer<Record<string, (Payload & { userErrors: UserError[] }) | null>>): Outcome<Payload> {
  const [payload] = Object.values(data ?? {});
  return { payload: payload ?? null, userErrors: payload?.userErrors ?? [], faults, traceId };
}

/** The payload of a mutation that was to succeed; tells what it was refused for. */
export function done<Payload>(outcome: Outcome<Payload>): Payload {
  const { payload, userErrors, faults } = outcome;
  if (payload === null || userErrors.length > 0 || faults.length > 0) {
    throw new Error(`Refused: ${reasonsOf(outcome).join("; ") || "without a word"}`);
  }
  return payload;
}

function reasonsOf({ userErrors, faults }: Pick<Outcome<unknown>, "userErrors" | "faults">): string[] {
  return [
    ...userErrors.map(({ code, path, message }) => `${code} at ${path.join(".") || "the whole"}: ${message}`),
    ...faults.map(({ message, extensions: { code, reason } }) => `${code}${reason ? ` (${reason})` : ""}: ${message}`),
  ];
}

type Refusable = Pick<Outcome<unknown>, "faults"> & Partial<Pick<Outcome<unknown>, "userErrors">>;

expect.extend({
  /** Passes when the mutation was refused with this code, as user error, as fault, or as the reason of one; and only with it. */
  async toBeRefused(received: Refusable | Promise<Refusable>, code: string, path?: string) {
    const { userErrors = [], faults } = await received;
    const codes = [
      ...userErrors.map((error) => [error.code, error.path.join(".")] as const),
      ...faults.flatMap(({ extensions }) => [extensions.code, extensions.reason ?? ""].map((found) => [found, ""] as const)),
    ];
    const pass = codes.some(([found, at]) => found === code && (path === undefined || at === path));
    const seen = reasonsOf({ userErrors, faults }).join("\n  ") || "nothing: it was done";
    const wanted = `${code}${path === undefined ? "" : ` at ${path}`}`;
    return { pass, message: () => `expected ${pass ? "no " : ""}refusal ${wanted}, and there was\n  ${seen}` };
  },
});

declare module "expect" {
  interface Matchers<R, T> {
    /** Refused with this code: a user error (at this path, if one is given), a fault, or a fault's reason. */
    toBeRefused(code: string, path?: string): Promise<R> & (T extends never ? never : unknown);
  }
}
