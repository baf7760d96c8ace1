import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { Pool } from "pg";
import type { Actor } from "./actor.js";
import { type Clock, dayOf } from "./clock.js";
import { Fault } from "./errors.js";

/** Days for which a page goes on that was loaded from an earlier version. */
const keptDays = 30;
/** Milliseconds after which it is looked up whether another process has offered what is not known. */
const lookedUpEvery = 1_000;

/** What is asked by browsers: the documents of the clients that were served lately, and nothing else. Programs ask what they like, with a token. */
export class KnownDocuments {
  private hashes = new Set<string>();
  private lookedUp = Number.NEGATIVE_INFINITY;

  private constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  /** Offers what the built client asks, to this process and all others. */
  static async offer(file: URL, { pool, clock }: { readonly pool: Pool; readonly clock: Clock }): Promise<KnownDocuments> {
    const offered: string[] = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
    await pool.query(
      `insert into app.client_documents (hash, offered_on) select hash, $2 from unnest($1::text[]) as hash
        on conflict (hash) do update set offered_on = excluded.offered_on where client_documents.offered_on < excluded.offered_on`,
      [offered, dayOf(clock())],
    );
    const documents = new KnownDocuments(pool, clock);
    await documents.lookUp();
    return documents;
  }

  /** FORBIDDEN for a session, UNAUTHENTICATED for nobody, where the document is none of the client's. */
  async require(text: unknown, actor: Actor | null): Promise<void> {
    if (actor?.token || typeof text !== "string") return; // without a text there is nothing to run
    const wanted = hash("sha256", text);
    if (this.hashes.has(wanted)) return;
    await this.lookUp();
    if (!this.hashes.has(wanted)) throw new Fault(actor ? "FORBIDDEN" : "UNAUTHENTICATED", { reason: "DOCUMENT_UNKNOWN" });
  }

  private async lookUp(): Promise<void> {
    const now = this.clock().getTime();
    if (now - this.lookedUp < lookedUpEvery) return;
    this.lookedUp = now;
    const { rows } = await this.pool.query<{ hash: string }>(
      "select hash from app.client_documents where offered_on >= $1::date - $2::int",
      [dayOf(this.clock()), keptDays],
    );
    this.hashes = new Set(rows.map(({ hash: known }) => known));
  }
}
