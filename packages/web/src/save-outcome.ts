import type { CommandResult } from "./command";
import type { SaveOutcome } from "./ui/autosave";

const passing = new Set(["NETWORK", "TIMEOUT", "RATE_LIMITED", "UNAVAILABLE"]);

/** What an answer of the API means for a form that saves by itself. */
export function outcomeOf({ payload, fault }: CommandResult<unknown>): SaveOutcome {
  if (payload) return "saved";
  if (!fault) return "refused";
  if (fault.code === "CONFLICT") return "conflict";
  return passing.has(fault.code) ? "offline" : "refused";
}
