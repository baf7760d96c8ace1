import { Actor } from "./actor.js";
import { signIn } from "./sign-in.js";
import { World } from "./world.js";

/** A demo account as the sign-in page lists it. */
export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly tenantName: string;
}

/** The running product with the demo loaded. */
export async function startDemo(env: Readonly<Record<string, string>> = {}): Promise<World> {
  return World.start({ env: { DUBAN_DEMO: "1", ...env } });
}

/** The accounts that the sign-in page offers. */
export async function demoAccounts({ address }: World): Promise<readonly DemoAccount[]> {
  const response = await fetch(new URL("/auth/demo", address));
  return ((await response.json()) as { accounts: DemoAccount[] }).accounts;
}

/** The password of every account of the demo, as the README tells it. */
export const demoPassword = "first gate, well held";

/** Somebody of the demo, signed in. */
export async function asDemo({ address }: World, email: string): Promise<Actor> {
  return new Actor(address, email, await signIn(address, email, demoPassword));
}
