import { parentPort, workerData } from "node:worker_threads";
import { parseSpreadsheet, UnreadableSpreadsheet } from "./parse-spreadsheet.js";

// A thread for one file: whatever the file does to it, the server goes on.

try {
  parentPort?.postMessage({ sheets: await parseSpreadsheet(workerData) });
} catch (error) {
  if (!(error instanceof UnreadableSpreadsheet)) throw error;
  parentPort?.postMessage({ reason: error.reason });
}
