import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook as StandardWebhook } from "standardwebhooks";
import { Webhook as SvixWebhook } from "svix";
import { wait } from "./live.js";

/** A delivery as its receiver got it. */
export interface Received {
  readonly id: string;
  readonly type: string;
  readonly timestamp: string;
  readonly data: { readonly id?: string; readonly subject?: string; readonly subjectId?: string };
  /** Which of the receiver's secrets verify it, by both libraries alike. */
  readonly verifiedBy: readonly string[];
}

/** Somebody outside who is told what happens, and verifies it with two libraries that are not ours. */
export class Receiver {
  readonly received: Received[] = [];
  /** What it answers with, for each delivery; 204 where nothing is said. */
  answers: (delivery: Received) => number | null = () => 204;
  secrets: string[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Receiver> {
    const server = createServer();
    const receiver = new Receiver(server);
    server.on("request", (request, response) => {
      let body = "";
      request.on("data", (part) => (body += String(part)));
      request.on("end", () => {
        const delivery = receiver.read(request.headers as Record<string, string>, body);
        receiver.received.push(delivery);
        const status = receiver.answers(delivery);
        if (status === null) return; // never answers
        response.writeHead(status, { location: "/elsewhere" }).end("what is answered is nobody's business");
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return receiver;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hooks`;
  }

  /** Waits until so many deliveries are there that fulfil a condition. */
  async gets(count: number, condition: (delivery: Received) => boolean = () => true, patience = 8_000): Promise<Received[]> {
    for (const begun = Date.now(); Date.now() - begun < patience; await wait(50)) {
      const found = this.received.filter(condition);
      if (found.length >= count) return found;
    }
    throw new Error(`Instead of ${count} there are ${JSON.stringify(this.received)}`);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private read(headers: Record<string, string>, body: string): Received {
    const message = JSON.parse(body) as Omit<Received, "id" | "verifiedBy">;
    return { ...message, id: headers["webhook-id"] ?? "", verifiedBy: this.secrets.filter((secret) => verifies(secret, headers, body)) };
  }
}

function verifies(secret: string, headers: Record<string, string>, body: string): boolean {
  const verdicts = [new StandardWebhook(secret), new SvixWebhook(secret)].map((library) => {
    try {
      library.verify(body, headers);
      return true;
    } catch {
      return false;
    }
  });
  if (verdicts[0] !== verdicts[1]) throw new Error("The two libraries do not agree");
  return verdicts[0] === true;
}
