import type { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { hashPassword as hash, verifyPassword as verify } from "better-auth/crypto";
import type { RefusalDetail } from "../../platform/errors.js";

/** Long enough to need no rules of composition. */
export const shortestPassword = 15;
export const longestPassword = 128;

/** On a scale of 0 to 4; below it a password falls to the lists and patterns that guessing begins with. */
const leastStrength = 3;

let estimator: Promise<ZxcvbnFactory> | undefined;

/** Why a password cannot be set; null when it can. What is known of its owner counts as guessed. */
export async function whyWeak(password: string, known: readonly string[]): Promise<Omit<RefusalDetail, "path"> | null> {
  const length = [...password].length;
  if (length < shortestPassword) return { code: "PASSWORD_TOO_SHORT", params: { minimum: shortestPassword } };
  if (length > longestPassword) return { code: "PASSWORD_TOO_LONG", params: { maximum: longestPassword } };
  estimator ??= loadEstimator();
  const words = ["duban", "督办", ...known.flatMap((text) => [text, ...text.split(/[\s@._-]+/)])].filter((word) => word.length > 2);
  const { score } = (await estimator).check(password, words);
  return score < leastStrength ? { code: "PASSWORD_TOO_COMMON" } : null;
}

/** The lists are large and needed seldom, so they are loaded with the first password. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  return new Factory({ dictionary, graphs: adjacencyGraphs });
}

/** Salted scrypt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Whether a password is the one that was hashed; takes as long when there is no hash to compare with. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  if (passwordHash === null) {
    await hash(password);
    return false;
  }
  return verify({ password, hash: passwordHash });
}
