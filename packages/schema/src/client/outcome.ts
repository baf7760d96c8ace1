import type { RefusalCode } from "../error-codes.js";

/** An expected 'no': what is wrong, where, and what to do about it. Nothing was changed. */
export interface Refusal {
  /** Stable; a server newer than this package may know more of them. */
  readonly code: RefusalCode | (string & {});
  /** Where in the arguments the reason lies; empty when it is about the whole. */
  readonly path: readonly string[];
  /** For people, in the language of the request. */
  readonly message: string;
  /** The values that the message names. */
  readonly params?: readonly { readonly name: string; readonly value: string }[];
}

/** The payload of any mutation. */
export interface Payload {
  readonly userErrors: readonly Refusal[];
}

/** What came of a mutation: it was done, or it was refused and nothing was changed. */
export type Outcome<Of> = { readonly done: true; readonly payload: Of } | { readonly done: false; readonly refusals: readonly Refusal[] };

/** The payload of a document with one mutation. */
export type PayloadOf<Data> = Extract<Data[keyof Data], Payload>;

/** Reads the one payload of a mutation's answer. */
export function outcomeOf<Data extends object>(data: Data): Outcome<PayloadOf<Data>> {
  const payloads = Object.values(data).filter((value): value is PayloadOf<Data> => Array.isArray(value?.userErrors));
  const [payload, another] = payloads;
  if (payload === undefined || another !== undefined)
    throw new TypeError("A change is a document with one mutation that asks for userErrors");
  return payload.userErrors.length > 0 ? { done: false, refusals: payload.userErrors } : { done: true, payload };
}
