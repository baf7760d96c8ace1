import { Worker } from "node:worker_threads";
import { spreadsheetWorker } from "../../places.js";
import { Refusal } from "../errors.js";
import { largestUnpackedMegabytes } from "./parse-spreadsheet.js";
import type { ReadSheet } from "./spreadsheet.js";

/** By the clock, of which a busy machine gives each a part: the largest file takes two seconds of the processor. */
const longestSeconds = 30;
const mostMegabytes = 512;
const mostAtOnce = 2;

type Answer = { readonly sheets: ReadSheet[] } | { readonly reason: "WORKBOOK_UNREADABLE" | "WORKBOOK_TOO_LARGE" };

let reading = 0;
const waiting: (() => void)[] = [];

/** Reads a workbook or text with separated values, apart from everything else the server does; a few at once, the others wait. */
export async function readSpreadsheet(bytes: Uint8Array): Promise<ReadSheet[]> {
  if (reading >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  reading += 1;
  try {
    const answer = await answerOf(bytes);
    if ("sheets" in answer) return answer.sheets;
    throw answer.reason === "WORKBOOK_TOO_LARGE" ? tooLarge() : new Refusal("WORKBOOK_UNREADABLE");
  } finally {
    reading -= 1;
    waiting.shift()?.();
  }
}

function answerOf(bytes: Uint8Array): Promise<Answer> {
  const worker = new Worker(spreadsheetWorker, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  return new Promise<Answer>((resolve, reject) => {
    const patience = setTimeout(() => {
      reject(new Refusal("WORKBOOK_TOO_SLOW", { seconds: longestSeconds }));
      void worker.terminate();
    }, longestSeconds * 1_000);
    worker.once("message", resolve);
    worker.once("error", (error: NodeJS.ErrnoException) => reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooLarge() : error));
    worker.once("exit", () => {
      clearTimeout(patience);
      reject(new Error("The reading of a spreadsheet ended without an answer"));
    });
  });
}

function tooLarge(): Refusal {
  return new Refusal("WORKBOOK_TOO_LARGE", { maximum: largestUnpackedMegabytes });
}
