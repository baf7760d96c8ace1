import { createHmac, timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";

/** The session's cookie. Over https its name keeps other hosts of the domain from setting it. */
export function cookieName(secure: boolean): string {
  return secure ? "__Host-duban_session" : "duban_session";
}

/** Whether the browser speaks https with us, or with a trusted proxy before us. */
export function isSecure({ protocol }: Pick<FastifyRequest, "protocol">): boolean {
  return protocol === "https";
}

/** The value of a cookie of a request. */
export function cookieOf(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? "").split(";")) {
    const [key = "", ...rest] = pair.split("=");
    if (key.trim() === name) return rest.join("=").trim();
  }
  return null;
}

/** The session's token, if the cookie is one that we signed: a copy of the database alone opens no session. */
export function sessionToken(request: Pick<FastifyRequest, "protocol" | "headers">, secret: string): string | null {
  const value = decoded(cookieOf(request.headers.cookie, cookieName(isSecure(request))));
  const end = value.lastIndexOf(".");
  if (end < 1) return null;
  const token = value.slice(0, end);
  const signature = Buffer.from(value.slice(end + 1), "base64");
  const expected = createHmac("sha256", secret).update(token).digest();
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : null;
}

/** The header that takes the session's cookie away. */
export function expiredCookie(secure: boolean): string {
  return `${cookieName(secure)}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

function decoded(value: string | null): string {
  try {
    return decodeURIComponent(value ?? "");
  } catch {
    return "";
  }
}
