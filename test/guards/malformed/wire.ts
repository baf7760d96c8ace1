import { Agent, request } from "node:http";
import type { Credentials } from "../../support/graphql.js";
import type { WireRequest } from "./typed.js";

export interface WireAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const largestBody = 8 * 1_024 * 1_024;

/** Sends exactly what it is told to, which `fetch` would not. */
export class Wire {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 8 });

  constructor(private readonly address: string) {}

  send({ path, method, headers, body }: WireRequest, credentials: Credentials): Promise<WireAnswer> {
    const { hostname, port } = new URL(this.address);
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const all = { ...credentials, ...headers, ...length };
    return new Promise((resolve, reject) => {
      const sent = request({ hostname, port, path, method, headers: all, agent: this.agent, timeout: 30_000 }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers["content-type"] ?? "",
            text: Buffer.concat(chunks).toString("utf8"),
          }),
        );
      });
      // A server that refuses a body without reading it to its end closes the connection, at times before its answer is read.
      const tooLarge = Buffer.byteLength(body ?? "") > largestBody;
      sent.on("error", (error) => (tooLarge ? resolve({ status: 413, type: "", text: "" }) : reject(error)));
      sent.on("timeout", () => sent.destroy(new Error("There was no answer for 30 seconds")));
      sent.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
