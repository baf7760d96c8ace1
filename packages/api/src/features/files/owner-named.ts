import { decodeId } from "../../platform/ids.js";
import { problemFiles } from "./evidence-file.commands.js";
import { planFiles } from "./file.commands.js";
import type { FileOwner } from "./file-owner.js";

/** In the address: the plan or problem that a file is for. */
export interface OwnerNamed {
  readonly plan?: unknown;
  readonly problem?: unknown;
}

/** What a file is for, by the ids in its address. */
export function ownerNamed({ plan, problem }: OwnerNamed): { readonly owner: FileOwner; readonly ownerId: string } {
  if (problem !== undefined) return { owner: problemFiles, ownerId: decodeId(String(problem), "Problem", ["problem"]).id };
  return { owner: planFiles, ownerId: decodeId(String(plan ?? ""), "Plan", ["plan"]).id };
}
