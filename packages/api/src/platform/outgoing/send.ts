import { lookup as resolve } from "node:dns";
import { lookup } from "node:dns/promises";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { isAllowed, isOpen, literalAddress, type OpenNetworks } from "./address.js";

/** What came of a request to an address that somebody else has named. */
export type Sent = { readonly status: number } | { readonly failure: "TIMED_OUT" | "UNREACHABLE" | "ADDRESS_REFUSED" };

interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The whole of it, from the name to the answer's head. */
const patience = 15_000;
const patienceForNames = 2_000;

/** An address that is not connected to. */
class AddressRefused extends Error {}

/**
 * Posts to an address that somebody else has named. Where its name leads is looked at when it is connected to, so that a name that leads
 * elsewhere a moment later gains nothing. Nothing is followed, and what is answered beyond the status is not read.
 */
export async function post(address: string, { headers, body }: Message, open: OpenNetworks): Promise<Sent> {
  const url = new URL(address);
  const permits = permitting(url, open);
  const literal = literalAddress(url);
  if (literal !== null && !permits(literal)) return { failure: "ADDRESS_REFUSED" };
  const signal = AbortSignal.timeout(patience);
  const options = { method: "POST", headers: { ...headers, "content-length": Buffer.byteLength(body) }, agent: false, signal } as const;
  try {
    const answer = await new Promise<IncomingMessage>((done, fail) => {
      const { request } = url.protocol === "https:" ? https : http;
      request(url, { ...options, lookup: pinned(permits) }, done)
        .on("error", fail)
        .end(body);
    });
    answer.destroy();
    return { status: answer.statusCode ?? 0 };
  } catch (error) {
    if (error instanceof AddressRefused) return { failure: "ADDRESS_REFUSED" };
    return { failure: signal.aborted ? "TIMED_OUT" : "UNREACHABLE" };
  }
}

type Permits = (address: string) => boolean;

/** Which addresses a URL may lead to: without TLS only those of networks that the operator has opened. */
function permitting({ protocol }: URL, open: OpenNetworks): Permits {
  return (address) => (protocol === "https:" ? isAllowed(address, open) : isOpen(address, open));
}

/** Finds out where a name leads, and lets nothing be connected to unless all of that is permitted. */
function pinned(permits: Permits): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      const [first] = found ?? [];
      if (error || !first) return done(error ?? new Error("the name leads nowhere"), "");
      if (!found.every(({ address }) => permits(address))) return done(new AddressRefused(hostname), "");
      if (options.all) done(null, found);
      else done(null, first.address, first.family);
    });
  };
}

/** Whether an address could be posted to as far as is known now: a name that leads nowhere yet may lead somewhere later. */
export async function mayBePostedTo(address: string, open: OpenNetworks): Promise<boolean> {
  const url = new URL(address);
  const permits = permitting(url, open);
  const literal = literalAddress(url);
  if (literal !== null) return permits(literal);
  const waiting = new Promise<[]>((done) => setTimeout(done, patienceForNames, []).unref());
  const found = await Promise.race([lookup(url.hostname, { all: true }).catch(() => []), waiting]);
  return found.every(({ address: one }) => permits(one));
}
