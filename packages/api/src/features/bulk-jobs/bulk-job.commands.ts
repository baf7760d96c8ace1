import { bulkJobDaysKept, bulkUploadMinutes, type ExportFormat, type Locale, mostOpenBulkJobs, openBulkJobStates } from "@duban/schema";
import { type Command, command } from "../../platform/command.js";
import { Refusal, type RefusalDetail, refuseAll } from "../../platform/errors.js";
import type { StoredBytes } from "../../platform/storage/index.js";
import { announceBytes, claimBytes } from "../../platform/storage/loose-bytes.js";
import type { Transaction } from "../../platform/transaction.js";
import { BulkJob } from "./bulk-job.entity.js";
import type { CancelBulkJobInput, CreateExportInput, CreateImportInput } from "./bulk-job.inputs.js";

/** In which language it speaks of what fails, and what is wrong with its document. */
interface Checked {
  readonly locale: Locale;
  readonly refused: readonly RefusalDetail[];
}

/** Asks for a whole list. */
export const createExport = command({
  action: "bulkJob.export",
  async run(tx, _subject: null, { query, variables, format, locale, refused }: CreateExportInput & Checked) {
    refuseAll(refused);
    const asked = { kind: "EXPORT", document: query, variables: variables ?? null, format, dryRun: false, state: "WAITING" } as const;
    const job = await begin(tx, { ...asked, locale });
    tx.emit("bulkJob.due", job, { personId: job.personId });
    return { bulkJobId: job.id };
  },
});

/** Asks for a change for each line of a file, which comes next. */
export const createImport = command({
  action: "bulkJob.import",
  async run(tx, _subject: null, { mutation, dryRun, locale, refused }: CreateImportInput & Checked) {
    refuseAll(refused);
    const asked = { kind: "IMPORT", document: mutation, variables: null, format: null, dryRun, state: "AWAITING_FILE" } as const;
    return { bulkJobId: (await begin(tx, { ...asked, locale })).id };
  },
});

/** Ends a bulk job before its time; what an import has done already stays done. */
export const cancelBulkJob = command({
  action: "bulkJob.cancel",
  subject: (tx, input: CancelBulkJobInput) => tx.lock(BulkJob, input.bulkJobId),
  async run(tx, job) {
    if (!openBulkJobStates.includes(job.state)) throw new Refusal("BULK_JOB_ENDED", {}, ["input", "bulkJobId"]);
    await tx.change(job, { state: "CANCELLED", endedAt: tx.now });
    return { bulkJobId: job.id };
  },
});

/** Says no before the file of an import is taken in, and otherwise announces its bytes. */
export const expectInput: Command<{ readonly bulkJobId: string; readonly fileId: string }, object> = {
  action: "bulkJob.import",
  async execute(tx, { bulkJobId, fileId }) {
    await awaiting(tx, bulkJobId);
    await announceBytes(tx, [fileId]);
    return {};
  },
};

/** The file of an import is there: its lines are worked off soon. */
export const keepInput: Command<{ readonly bulkJobId: string; readonly fileId: string; readonly stored: StoredBytes }, object> = {
  action: "bulkJob.import",
  async execute(tx, { bulkJobId, fileId, stored }) {
    const job = await awaiting(tx, bulkJobId);
    if (!(await claimBytes(tx, fileId))) throw new Refusal("BULK_JOB_NOT_AWAITING");
    await tx.change(job, { state: "WAITING", inputId: fileId, inputSize: stored.size, expiresAt: inMinutes(tx, minutesKept) });
    tx.emit("bulkJob.due", job, { personId: job.personId });
    return {};
  },
};

async function awaiting(tx: Transaction, id: string): Promise<BulkJob> {
  const job = await tx.lock(BulkJob, id);
  await tx.authorize("bulkJob.import", null);
  if (job.state !== "AWAITING_FILE" || job.expiresAt <= tx.now) throw new Refusal("BULK_JOB_NOT_AWAITING");
  return job;
}

const minutesKept = bulkJobDaysKept * 24 * 60;

function inMinutes({ now }: Transaction, minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000);
}

type Asked = Pick<BulkJob, "kind" | "document" | "variables" | "dryRun" | "state" | "locale"> & { readonly format: ExportFormat | null };

async function begin(tx: Transaction, asked: Asked): Promise<BulkJob> {
  const { personId, token } = tx.actor;
  if (personId === null || !token) throw new Error("A bulk job is asked for with a token");
  const open = await tx.find(BulkJob, { personId, state: openBulkJobStates }, { lock: true });
  if (open.filter(({ expiresAt }) => expiresAt > tx.now).length >= mostOpenBulkJobs)
    throw new Refusal("TOO_MANY_BULK_JOBS", { maximum: mostOpenBulkJobs }, ["input"]);
  return tx.insert(BulkJob, {
    ...{ ...asked, personId, accessTokenId: token.id, total: null, done: 0, refused: 0, faultCode: null, fault: null },
    ...{ inputId: null, inputSize: null, resultId: null, resultSize: null, errorsId: null, errorsSize: null },
    ...{
      createdAt: tx.now,
      startedAt: null,
      endedAt: null,
      expiresAt: inMinutes(tx, asked.state === "WAITING" ? minutesKept : bulkUploadMinutes),
    },
  });
}
