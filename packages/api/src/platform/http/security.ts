import type { FastifyReply, FastifyRequest } from "fastify";
import type { Actor } from "../actor.js";
import { Fault } from "../errors.js";

declare module "fastify" {
  interface FastifyRequest {
    /** Who sent the request, once somebody has asked. */
    actor?: Actor | null;
  }
}

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'", // the component library writes its styles into the page
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const headers = {
  "content-security-policy": contentSecurityPolicy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
};

export async function securityHeaders(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.headers(headers).header("x-request-id", request.id);
}

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/** A browser sends our cookie along with requests that other sites make; such a request changes nothing here. */
export async function refuseForeignOrigins(request: FastifyRequest): Promise<void> {
  if (!safeMethods.has(request.method) && request.headers.cookie !== undefined && isForeign(request)) throw new Fault("FORBIDDEN");
}

/** Whether a page of another site makes a request. */
export function isForeign({ headers: { origin, "sec-fetch-site": site }, host }: FastifyRequest): boolean {
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}
