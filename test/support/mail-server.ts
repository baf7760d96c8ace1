import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

/** A mail as the server took it. */
export interface TakenMail {
  readonly to: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  /** What it says as plain text, and as HTML. */
  readonly plain: string;
  readonly html: string;
}

/** A real mail server that keeps what it takes. */
export class MailServer {
  readonly mails: TakenMail[] = [];
  private server: SMTPServer | null = null;

  private constructor(private port: number) {}

  static async start(): Promise<MailServer> {
    const server = new MailServer(0);
    await server.begin();
    return server;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Goes on at the same address. */
  async begin(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["AUTH", "STARTTLS"],
      onRcptTo: ({ address }, _session, done) =>
        address.startsWith("nobody") ? done(Object.assign(new Error("no such mailbox"), { responseCode: 550 })) : done(),
      onData: (stream, { envelope }, done) => {
        text(stream).then((source) => {
          this.mails.push({ to: envelope.rcptTo.map(({ address }) => address), ...read(source) });
          done();
        }, done);
      },
    });
    this.server = server;
    server.listen(this.port, "127.0.0.1");
    await once(server.server, "listening");
    this.port = (server.server.address() as AddressInfo).port;
  }

  /** Is down: nobody answers. */
  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

function read(source: string): Omit<TakenMail, "to"> {
  const headers = headersOf(source.slice(0, source.indexOf("\r\n\r\n")));
  const boundary = /boundary="([^"]+)"/.exec(headers["content-type"] ?? "")?.[1] ?? "";
  const parts = source.split(`--${boundary}`).map((part) => ({
    headers: headersOf(part.slice(0, part.indexOf("\r\n\r\n")).trim()),
    body: part.slice(part.indexOf("\r\n\r\n") + 4),
  }));
  const bodyOf = (type: string) => {
    const part = parts.find((one) => one.headers["content-type"]?.startsWith(type));
    return part ? decoded(part.body, part.headers["content-transfer-encoding"] ?? "") : "";
  };
  return { headers, plain: bodyOf("text/plain"), html: bodyOf("text/html") };
}

function headersOf(head: string): Record<string, string> {
  const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), words(line.slice(line.indexOf(":") + 1).trim())]),
  );
}

/** `=?UTF-8?B?…?=` */
function words(value: string): string {
  const joined = value.replace(/\?=\s+=\?/g, "?==?");
  return joined.replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, encoding: string, coded: string) =>
    encoding.toLowerCase() === "b" ? Buffer.from(coded, "base64").toString("utf8") : quoted(coded.replaceAll("_", " ")),
  );
}

function decoded(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  return encoding === "quoted-printable" ? quoted(body.replace(/=\r\n/g, "")) : body;
}

function quoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
