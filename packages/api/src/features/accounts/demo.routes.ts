import type { FastifyInstance, FastifyRequest } from "fastify";
import { isLoopback } from "../../configuration.js";
import { Fault } from "../../platform/errors.js";
import type { Services } from "../../platform/services.js";
import { demoAccounts, demoPassword } from "../demo/accounts.js";
import type { Authentication } from "./authentication.js";
import { demoPeople } from "./demo.queries.js";
import { textsOf } from "./request-body.js";
import { sessionOf } from "./session.authenticator.js";
import { cookieOf } from "./session-cookie.js";
import { originOf } from "./sign-in.js";

/** Says that the visitor signed out, so that the next page does not sign in again. */
const signedOut = "duban_signed_out";
const remember = `${signedOut}=1; Path=/; HttpOnly; SameSite=Lax`;
const forget = `${signedOut}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax`;

/** The demo lets every browser on this machine in: as the first of its accounts, or by a click as any other. */
export function serveDemo(app: FastifyInstance, services: Services, authentication: Authentication): void {
  const emails = new Set(demoAccounts.map(({ email }) => email));

  app.get("/auth/demo", async (request) => {
    requireLoopback(request);
    return { accounts: await demoPeople(services.pool, demoAccounts) };
  });

  app.post("/auth/demo", async (request, reply) => {
    requireLoopback(request);
    const { email } = textsOf(request.body, ["email"]);
    const cookies = emails.has(email) ? await authentication.signIn(email, demoPassword, originOf(request)) : null;
    if (!cookies) throw new Fault("NOT_FOUND");
    return reply.header("set-cookie", [...cookies, forget]).send({});
  });

  app.addHook("onRequest", async (request, reply) => {
    if (request.method === "POST" && request.url === "/auth/sign-out") void reply.header("set-cookie", remember);
    const [first] = demoAccounts;
    if (!first || !isPage(request) || !isLocal(request) || cookieOf(request.headers.cookie, signedOut)) return;
    if (await sessionOf(request, services)) return;
    const cookies = await authentication.signIn(first.email, demoPassword, originOf(request));
    if (cookies) void reply.header("set-cookie", cookies);
  });
}

/** A page of the client, as a browser asks for one. */
function isPage({ method, url, headers }: FastifyRequest): boolean {
  return method === "GET" && (headers.accept ?? "").includes("text/html") && !/^\/(auth|graphql|files)\b/.test(url);
}

/** Asked from this machine by a name of this machine: a foreign page cannot point its own name at us. */
function isLocal({ ip, hostname }: FastifyRequest): boolean {
  return isLoopback(ip.replace(/^::ffff:/, "")) && isLoopback(hostname.replace(/^\[|\]$/g, ""));
}

function requireLoopback(request: FastifyRequest): void {
  if (!isLocal(request)) throw new Fault("NOT_FOUND");
}
