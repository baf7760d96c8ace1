import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Stands between the application and PostgreSQL and writes down every statement that is executed. */
export interface StatementWatch {
  /** The database's address through the watch. */
  readonly url: string;
  /** The statements executed while something was done; those of jobs, and of what people are told afterwards, are left out. */
  during(work: () => Promise<unknown>): Promise<string[]>;
  close(): Promise<void>;
}

/** Whoever outside is told hears of it after the answer as well. */
const ofJobs = /\bjobs\.|app\.outbox_events|pg_notify|from app\.webhooks/;
/** Notices are made after the answer, in transactions of their own. */
const ofNotices = /insert into app\.notices|app\.notice_choices/;
export async function watchStatements(databaseUrl: string): Promise<StatementWatch> {
  const target = new URL(databaseUrl);
  const open = new Map<Socket, Block>();
  let blocks: Block[] = [];
  const note = (client: Socket, text: string) => {
    const begun = open.get(client);
    const block = begun ?? { texts: [], ended: false };
    if (!begun) blocks.push(block);
    block.texts.push(text);
    block.ended = block.texts[0] !== "begin" || /^(commit|rollback)$/.test(text);
    if (block.ended) open.delete(client);
    else open.set(client, block);
  };
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    const read = statementReader((text) => note(client, text));
    client.on("data", read);
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    async during(work) {
      blocks = [];
      await work();
      // What has not ended with the work is not the work's.
      return blocks.flatMap(({ texts, ended }) =>
        !ended || texts.some((text) => ofNotices.test(text)) ? [] : texts.filter((text) => !ofJobs.test(text)),
      );
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What belongs together: a transaction of a connection, or a statement that stands alone. */
interface Block {
  readonly texts: string[];
  ended: boolean;
}

/** Follows the messages that a client of PostgreSQL sends: texts are parsed once and executed by name. */
function statementReader(note: (text: string) => void): (chunk: Buffer) => void {
  let pending = Buffer.alloc(0);
  let started = false;
  const texts = new Map<string, string>();
  return (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const header = started ? 5 : 4;
      if (pending.length < header) return;
      const size = pending.readInt32BE(header - 4) + header - 4;
      if (pending.length < size) return;
      const kind = started ? String.fromCharCode(pending[0] ?? 0) : "";
      const body = pending.subarray(header, size);
      pending = pending.subarray(size);
      started = true;
      if (kind === "Q") note(cString(body, 0));
      if (kind === "P") texts.set(cString(body, 0), cString(body, 1));
      if (kind === "B") note(texts.get(cString(body, 1)) ?? "");
    }
  };
}

/** The text at a position among those that a message begins with; each ends with a zero byte. */
function cString(body: Buffer, position: number): string {
  return body.toString("utf8").split("\0", position + 1)[position] ?? "";
}
