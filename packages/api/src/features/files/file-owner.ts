import type { Action } from "@duban/schema";
import type { Command } from "../../platform/command.js";
import { Fault, Refusal } from "../../platform/errors.js";
import type { StoredBytes } from "../../platform/storage/index.js";
import { announceBytes, claimBytes } from "../../platform/storage/loose-bytes.js";
import type { Transaction } from "../../platform/transaction.js";
import { File } from "./file.entity.js";
import { countFiles } from "./upload.queries.js";

// Files come and go by HTTP routes of their own, with the rights of what they are for: whoever may save a plan's draft may upload to it,
// whoever may add evidence to a problem may upload to that. So these commands share the actions of plans and evidence instead of having their own.

/** What files are uploaded for. */
export interface FileOwner {
  readonly noun: "Plan" | "Problem";
  readonly property: "planId" | "problemId";
  readonly action: Action;
  readonly mostFiles: number;
  /** Holds the row; throws unless the actor may add a file to it, as it stands. */
  hold(tx: Transaction, id: string): Promise<void>;
}

/** Bytes that are to come. */
export interface ExpectedBytes {
  /** Under which they will be stored. */
  readonly id: string;
  readonly ownerId: string;
}

/** A file in the store, and the plan or problem that it was uploaded for. */
export interface Upload extends StoredBytes, ExpectedBytes {
  readonly name: string;
}

/** Says no before the bytes are taken in, and otherwise announces them. */
export function expecting(owner: FileOwner): Command<ExpectedBytes, object> {
  return {
    action: owner.action,
    async execute(tx, { id, ownerId }) {
      await requireRoom(tx, owner, ownerId);
      await announceBytes(tx, [id]);
      return {};
    },
  };
}

/** Puts a file that is in the store beside what it is for; a draft or a piece of evidence names it next. */
export function attaching(owner: FileOwner): Command<Upload, object> {
  return {
    action: owner.action,
    async execute(tx, upload) {
      await owner.hold(tx, upload.ownerId);
      await attach(tx, owner, upload);
      return {};
    },
  };
}

/** Throws unless the actor may add one more file. */
export async function requireRoom(tx: Transaction, owner: FileOwner, ownerId: string): Promise<void> {
  await owner.hold(tx, ownerId);
  const { mostFiles: maximum } = owner;
  if ((await countFiles(tx, owner, ownerId)) >= maximum) throw new Refusal("TOO_MANY_FILES", { maximum });
}

/** The row of a file, in the place of the announcement of its bytes. */
export async function attach(tx: Transaction, owner: FileOwner, { id, ownerId, name, size, sha256, contentType }: Upload): Promise<void> {
  // Where the announcement has lapsed, the bytes are being swept away.
  if (!(await claimBytes(tx, id))) throw new Fault("CONFLICT");
  const stored = { name, size, sha256, contentType, uploadedById: tx.actor.personId, uploadedAt: tx.now };
  await tx.insert(File, { id, planId: null, problemId: null, [owner.property]: ownerId, ...stored });
}
