import { createClient } from "@duban/schema";
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Fault } from "../../platform/errors.js";
import type { Authenticate } from "../../platform/feature.js";
import { createToolServer } from "./tool-server.js";

/**
 * `POST /mcp`: the Model Context Protocol over streamable HTTP, for programs with an access token. Nothing is kept between requests, so
 * any process answers any of them, and a token that is revoked is refused with the next.
 */
export function serveTools(app: FastifyInstance, authenticate: Authenticate): void {
  app.post("/mcp", async (request, reply) => {
    const actor = await authenticate(request);
    if (!actor?.token) {
      void reply.header("www-authenticate", "Bearer");
      throw new Fault("UNAUTHENTICATED"); // also for a browser: its cookie must open nothing to what it visits
    }
    const client = createClient({ url: "/graphql", retries: 0, fetch: within(app, request) });
    const server = createToolServer(client, (action) => actor.mayAnywhere(action));
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    await server.connect(transport);
    const answer = await transport.handleRequest(asked(request), { parsedBody: request.body });
    return reply
      .status(answer.status)
      .headers(Object.fromEntries(answer.headers))
      .send(await answer.text());
  });
  app.route({ method: ["GET", "DELETE"], url: "/mcp", handler: refuseOther });
}

/** There is no stream to listen to, and no session to end. */
async function refuseOther(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await reply.status(405).header("allow", "POST").send();
}

function asked({ headers, protocol, host, url }: FastifyRequest): Request {
  const named = Object.entries(headers).flatMap(([name, value]): [string, string][] => (typeof value === "string" ? [[name, value]] : []));
  return new Request(`${protocol}://${host}${url}`, { method: "POST", headers: named });
}

/** Sends to this process's own `/graphql` in the name of whoever called: the same rights, limits, log and audit as for anybody. */
function within(app: FastifyInstance, { headers, ip }: FastifyRequest): typeof fetch {
  const caller = { authorization: headers.authorization ?? "", ...language(headers["accept-language"]), host: headers.host ?? "" };
  return async (url, init) => {
    const given = init?.headers as Record<string, string>;
    const request = {
      method: "POST",
      url: String(url),
      remoteAddress: ip,
      headers: { ...given, ...caller },
      payload: String(init?.body),
    } as const;
    const { statusCode: status, body, headers: answered } = await app.inject(request);
    const retryAfter = answered["retry-after"];
    return new Response(body, { status, headers: retryAfter ? { "retry-after": String(retryAfter) } : {} });
  };
}

function language(accepted: string | undefined): Record<string, string> {
  return accepted === undefined ? {} : { "accept-language": accepted };
}
