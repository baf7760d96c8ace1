import type { FastifyReply, FastifyRequest } from "fastify";
import type { Clock } from "../../platform/clock.js";
import { Fault } from "../../platform/errors.js";
import type { Authentication, SignInOrigin } from "./authentication.js";
import { isSecure } from "./session-cookie.js";
import type { SignInLimits } from "./sign-in.limits.js";

/** Signs in and answers with the session's cookie; the same answer, after the same time, whatever of the two was wrong. */
export type SignIn = (request: FastifyRequest, reply: FastifyReply, email: string, password: string) => Promise<FastifyReply>;

export function createSignIn(authentication: Authentication, limits: SignInLimits, clock: Clock): SignIn {
  return async (request, reply, email, password) => {
    limits.take(email, request.ip, clock(), reply);
    const cookies = await authentication.signIn(email, password, originOf(request));
    if (!cookies) throw new Fault("UNAUTHENTICATED", { reason: "SIGN_IN_FAILED" });
    limits.succeeded(email, request.ip);
    return reply.header("set-cookie", cookies).header("cache-control", "no-store").send({});
  };
}

/** Where a request comes from. */
export function originOf(request: FastifyRequest): SignInOrigin {
  return { address: request.ip, userAgent: (request.headers["user-agent"] ?? "").slice(0, 400), secure: isSecure(request) };
}
