import { enumeration, type ValueOf } from "../enumeration.js";

/** Which way the rows of a bulk job go. */
export const bulkJobKinds = enumeration({
  EXPORT: ["导出", "Export"],
  IMPORT: ["导入", "Import"],
});

export type BulkJobKind = ValueOf<typeof bulkJobKinds>;

/** How far a bulk job is. */
export const bulkJobStates = enumeration({
  AWAITING_FILE: ["待上传文件", "Awaiting its file"],
  WAITING: ["排队中", "Waiting"],
  RUNNING: ["进行中", "Running"],
  DONE: ["已完成", "Done"],
  FAILED: ["未完成", "Failed"],
  CANCELLED: ["已取消", "Cancelled"],
});

export type BulkJobState = ValueOf<typeof bulkJobStates>;

/** States in which a bulk job may still come to something. */
export const openBulkJobStates: readonly BulkJobState[] = ["AWAITING_FILE", "WAITING", "RUNNING"];

/** What an export is written as. */
export const exportFormats = enumeration({
  NDJSON: ["NDJSON", "NDJSON"],
  XLSX: ["Excel", "Excel"],
  CSV: ["CSV", "CSV"],
});

export type ExportFormat = ValueOf<typeof exportFormats>;

/** For how many days a bulk job is kept, with its files. */
export const bulkJobDaysKept = 7;
/** For how many minutes the file of an import is waited for. */
export const bulkUploadMinutes = 60;
/** For how many minutes the address of a file is good. */
export const bulkLinkMinutes = 60;
/** How many bulk jobs somebody may have that have not ended. */
export const mostOpenBulkJobs = 10;
/** Rows of an export at most; beyond this it is to be asked for in parts. */
export const mostExportedRows = 1_000_000;
/** Lines of an import at most. */
export const mostImportedLines = 100_000;
/** Megabytes of the file of an import at most. */
export const largestImportMegabytes = 50;
