import type { Role } from "@duban/schema";

/** A demo account as the sign-in page offers it. */
export interface DemoAccount {
  email: string;
  name: string;
  nameEn: string;
  post: string;
  postEn: string;
  tenantName: string;
  tenantNameEn: string;
  role: Role;
}

/** What an invitation offers. */
export interface Invitation {
  name: string;
  nameEn: string;
  email: string;
  organizationName: string;
  organizationNameEn: string;
  tenantName: string;
  tenantNameEn: string;
  /** The invited person has an account already and proves it with its password. */
  hasAccount: boolean;
}

/** How a request about the session ended: done, or the code and the words of the refusal. */
export type AuthenticationOutcome = { done: true } | { done: false; code: string; message: string };

async function post(path: string, body: object, language: string): Promise<AuthenticationOutcome> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", "accept-language": language },
    body: JSON.stringify(body),
    credentials: "same-origin",
  }).catch(() => null);
  if (response?.ok) return { done: true };
  const refusal = await response?.json().catch(() => null);
  return { done: false, code: refusal?.code ?? "NETWORK", message: refusal?.message ?? "" };
}

/** Throws while nobody can say. */
async function get<Body>(path: string, language: string): Promise<Body | null> {
  const response = await fetch(path, { headers: { accept: "application/json", "accept-language": language } });
  if (response.status >= 500) throw new Error(`HTTP ${response.status}`);
  if (!response.ok || !response.headers.get("content-type")?.includes("json")) return null;
  return response.json();
}

/** Opens a session by password. */
export function signIn(email: string, password: string, language: string): Promise<AuthenticationOutcome> {
  return post("/auth/sign-in", { email, password }, language);
}

/** Opens a session as a demo account. */
export function signInToDemo(email: string, language: string): Promise<AuthenticationOutcome> {
  return post("/auth/demo", { email }, language);
}

/** Changes the password; the other sessions of the account end. */
export function changePassword(currentPassword: string, newPassword: string, language: string): Promise<AuthenticationOutcome> {
  return post("/auth/change-password", { currentPassword, newPassword }, language);
}

/** Ends the session and goes to the sign-in page, forgetting everything that was loaded. */
export async function signOut(language: string): Promise<void> {
  await post("/auth/sign-out", {}, language);
  location.assign("/sign-in");
}

/** The accounts of the demo; none where there is no demo. */
export async function demoAccounts(language: string): Promise<DemoAccount[]> {
  const answer = await get<{ accounts: DemoAccount[] }>("/auth/demo", language).catch(() => null);
  return answer?.accounts ?? [];
}

/** What an invitation offers; null when it is unknown, used or expired. Throws while nobody can say. */
export function readInvitation(token: string, language: string): Promise<Invitation | null> {
  return get(`/auth/invitation/${encodeURIComponent(token)}`, language);
}

/** Takes an invitation: opens the account with this password, or proves the one that exists. */
export function acceptInvitation(token: string, password: string, language: string): Promise<AuthenticationOutcome> {
  return post(`/auth/invitation/${encodeURIComponent(token)}`, { password }, language);
}

/** An address of this client that one may be sent to after signing in; anything else becomes the inbox. */
export function safeTarget(target: string | null): string {
  return target && /^\/(?![/\\])/.test(target) && !target.startsWith("/sign-in") ? target : "/inbox";
}
