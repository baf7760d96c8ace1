import type { Command } from "../../platform/command.js";
import { Fault } from "../../platform/errors.js";
import type { StoredBytes } from "../../platform/storage/index.js";
import { announceBytes, claimBytes } from "../../platform/storage/loose-bytes.js";
import type { Transaction } from "../../platform/transaction.js";
import { Plan } from "../plans/plan.entity.js";
import { Problem } from "../problems/problem.entity.js";
import { problemFiles } from "./evidence-file.commands.js";
import { planFiles } from "./file.commands.js";
import { File } from "./file.entity.js";
import { attach, type ExpectedBytes, type FileOwner, requireRoom } from "./file-owner.js";
import { addUpload, completeUpload, extendUpload, removeUpload, type UploadState, uploadOf } from "./upload.queries.js";

// An upload that may be broken off: begun, gone on with part by part, completed. Each of these looks anew whether its caller may.

/** Begins an upload: the name and size of what will come. */
export function beginning(owner: FileOwner): Command<ExpectedBytes & { readonly name: string; readonly size: number }, object> {
  return {
    action: owner.action,
    async execute(tx, upload) {
      await requireRoom(tx, owner, upload.ownerId);
      await addUpload(tx, owner, upload);
      return {};
    },
  };
}

/** How far an upload of the caller has come, and the file that it became. */
export const seeUpload: Command<{ readonly id: string }, { readonly upload: UploadState; readonly file: File | null }> = {
  action: "plan.read",
  async execute(tx, { id }) {
    const upload = await found(tx, id);
    await tx.see<Plan | Problem>(upload.planId === null ? Problem : Plan, ownerIdOf(upload));
    return { upload, file: upload.fileId === null ? null : ((await tx.find(File, { id: upload.fileId }))[0] ?? null) };
  },
};

/** What goes on with an upload: at which byte, and under which ids its bytes will be stored. */
export interface NextPart {
  readonly id: string;
  readonly offset: number;
  readonly announced: readonly string[];
}

/** Says no before a part is taken in, and otherwise announces its bytes; CONFLICT when another byte is the next. */
export function expectingPart(owner: FileOwner): Command<NextPart, { readonly upload: UploadState }> {
  return {
    action: owner.action,
    async execute(tx, { id, offset, announced }) {
      const upload = await atByte(tx, id, offset);
      await owner.hold(tx, ownerIdOf(upload));
      await announceBytes(tx, announced);
      return { upload };
    },
  };
}

/** A part is in the store. */
export function keepingPart(owner: FileOwner): Command<{ id: string; offset: number; part: string; size: number }, object> {
  return {
    action: owner.action,
    async execute(tx, { id, offset, part, size }) {
      await atByte(tx, id, offset);
      if (!(await claimBytes(tx, part))) throw new Fault("CONFLICT");
      await extendUpload(tx, id, part, size);
      return {};
    },
  };
}

/** All of it is in the store, as one file; its parts are not needed any more. */
export function completing(owner: FileOwner): Command<{ id: string; offset: number; fileId: string; stored: StoredBytes }, object> {
  return {
    action: owner.action,
    async execute(tx, { id, offset, fileId, stored }) {
      const upload = await atByte(tx, id, offset);
      const ownerId = ownerIdOf(upload);
      await owner.hold(tx, ownerId);
      await attach(tx, owner, { id: fileId, ownerId, name: upload.name, ...stored });
      await completeUpload(tx, id, fileId);
      await announceBytes(tx, upload.parts);
      return {};
    },
  };
}

/** Ends an upload that nobody wants any more; gives what lies in the store of it. */
export const dropUpload: Command<{ readonly id: string }, { readonly parts: readonly string[] }> = {
  action: "plan.read",
  async execute(tx, { id }) {
    const upload = await found(tx, id);
    const { parts } = upload;
    await ownerOf(upload).hold(tx, ownerIdOf(upload));
    await removeUpload(tx, id);
    await announceBytes(tx, parts);
    return { parts };
  },
};

/** What an upload is for. */
export function ownerOf({ planId }: Pick<UploadState, "planId">): FileOwner {
  return planId === null ? problemFiles : planFiles;
}

function ownerIdOf({ planId, problemId }: UploadState): string {
  return String(planId ?? problemId);
}

async function found(tx: Transaction, id: string): Promise<UploadState> {
  const upload = await uploadOf(tx, id);
  if (!upload) throw new Fault("NOT_FOUND");
  return upload;
}

async function atByte(tx: Transaction, id: string, offset: number): Promise<UploadState> {
  const upload = await found(tx, id);
  if (upload.received !== offset || upload.fileId !== null)
    throw new Fault("CONFLICT", { reason: "UPLOAD_ELSEWHERE", params: { received: upload.received } });
  return upload;
}
