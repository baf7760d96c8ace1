import { hash } from "node:crypto";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { PassThrough } from "node:stream";
import { mostImportedLines } from "@duban/schema";
import { Refusal, wordsOf } from "../../platform/errors.js";
import { objectIn, readDocument } from "./bulk-document.js";
import type { KeptFile } from "./bulk-job.queries.js";
import { type BulkOutcome, type BulkRun, codeIn } from "./bulk-run.js";
import { type ImportDocument, importDocument } from "./import-document.js";

/** Why a line was refused. */
interface Reason {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** What came of a line: what the mutation answered, or why it did nothing. */
type LineOutcome = { readonly data: unknown } | { readonly reasons: readonly Reason[] };

/** What the file of errors adds to a line; no variable is called so, so that a line that was mended can be sent as it is. */
const notes = { line: "$line", errors: "$errors", text: "$text" } as const;

/**
 * Does the mutation once for each line of the file, one after the other. Where it is broken off it begins anew: what a line has done is not done
 * again, since each line is asked for under a key of its own.
 */
export async function runImport(run: BulkRun): Promise<BulkOutcome> {
  const { job, schema } = run;
  const document = importDocument(readDocument(schema, job.document, "mutation"), job.dryRun);
  const progress = { total: await countLines(run), done: 0, refused: 0 };
  if (progress.total > mostImportedLines) throw new Refusal("IMPORT_TOO_LONG", { maximum: mostImportedLines });
  const [results, errors] = [new WrittenLines(run), new WrittenLines(run)];
  try {
    for await (const { number, text } of linesOf(run)) {
      const outcome = await outcomeOf(run, document, number, text);
      progress.done += 1;
      if ("data" in outcome) await results.add({ line: number, data: outcome.data });
      else {
        progress.refused += 1;
        await errors.add({ ...(objectIn(text) ?? { [notes.text]: text }), [notes.line]: number, [notes.errors]: outcome.reasons });
      }
      await run.note(progress);
    }
  } catch (error) {
    await Promise.all([results.breakOff(), errors.breakOff()]);
    throw error;
  }
  const result = await results.end();
  const kept = await errors.end();
  return { progress, result, errors: progress.refused > 0 ? kept : null };
}

async function outcomeOf(run: BulkRun, { document, field }: ImportDocument, number: number, text: string): Promise<LineOutcome> {
  const { job } = run;
  const line = objectIn(text);
  if (!line) {
    const code = "IMPORT_LINE_INVALID";
    return { reasons: [{ code, message: wordsOf(code, {}, job.locale), path: [] }] };
  }
  const own = new Set<string>(Object.values(notes));
  const variables = Object.fromEntries(Object.entries(line).filter(([name]) => !own.has(name)));
  const repeatable = { key: `bulk-job:${job.id}:${number}`, hash: hash("sha256", text, "buffer") };
  const { data, errors } = await run.answer(document, variables, { repeatable, dryRun: job.dryRun });
  const payload = (data?.[field] ?? null) as { readonly userErrors?: readonly Reason[] } | null;
  const reasons = [
    ...errors.map(({ message, extensions, path = [] }) => ({
      ...{ code: codeIn(extensions), message, path: (extensions?.["inputPath"] ?? path) as string[] },
    })),
    ...(payload?.userErrors ?? []),
  ];
  return reasons.length > 0 ? { reasons } : { data: payload };
}

/** The lines that have something on them, with their numbers. */
async function* linesOf({ services, job }: BulkRun): AsyncGenerator<{ readonly number: number; readonly text: string }> {
  const input = await services.files.read(job.tenantId, job.inputId ?? "");
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const whole = number === 1 ? text.replace(/^\uFEFF/, "") : text;
    if (whole.trim() !== "") yield { number, text: whole };
  }
}

async function countLines(run: BulkRun): Promise<number> {
  let count = 0;
  for await (const { text } of linesOf(run)) count += text === "" ? 0 : 1;
  return count;
}

/** A file that is written line by line while others are. */
class WrittenLines {
  private readonly lines = new PassThrough();
  private readonly file: Promise<KeptFile>;

  constructor(run: BulkRun) {
    this.lines.on("error", () => {}); // whoever writes on, or ends, hears of it
    this.file = run.write(this.lines);
    this.file.catch(() => this.lines.destroy());
  }

  async add(line: object): Promise<void> {
    if (!this.lines.write(`${JSON.stringify(line)}\n`)) await Promise.race([once(this.lines, "drain"), this.file]);
  }

  end(): Promise<KeptFile> {
    this.lines.end();
    return this.file;
  }

  /** Ends without a file, also where nobody has begun to take the lines. */
  async breakOff(): Promise<void> {
    this.lines.destroy(new Error("The import was broken off"));
    await this.file.catch(() => {});
  }
}
