import type { FastifyInstance } from "fastify";
import type { Services } from "../../platform/services.js";
import { createAuthentication } from "./authentication.js";
import { serveDemo } from "./demo.routes.js";
import { serveInvitations } from "./invitation.routes.js";
import { servePasswordChange } from "./password.routes.js";
import { textsOf } from "./request-body.js";
import { expiredCookie, isSecure, sessionToken } from "./session-cookie.js";
import { createSignIn } from "./sign-in.js";
import { SignInLimits } from "./sign-in.limits.js";

/** Everything under `/auth/`: what has to work before anybody is signed in. */
export function serveAccounts(app: FastifyInstance, services: Services): void {
  const { pool, configuration, clock, actors } = services;
  const authentication = createAuthentication(pool, configuration.secret);
  const limits = new SignInLimits();
  const signIn = createSignIn(authentication, limits, clock);

  app.post("/auth/sign-in", async (request, reply) => {
    const { email, password } = textsOf(request.body, ["email", "password"]);
    return signIn(request, reply, email.trim().toLowerCase(), password);
  });

  app.post("/auth/sign-out", async (request, reply) => {
    const token = sessionToken(request, configuration.secret);
    if (token !== null) await pool.query("delete from app.sessions where token = $1", [token]);
    actors.forget();
    return reply.header("set-cookie", expiredCookie(isSecure(request))).send({});
  });

  servePasswordChange(app, services, limits);
  serveInvitations(app, services, limits, signIn);
  if (services.demo) serveDemo(app, services, authentication);
}
