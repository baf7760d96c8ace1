import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const texts = /\.(js|css|html|svg|webmanifest)$/;
/** Below this a packet holds the text as it is. */
const smallest = 1_024;
/** One step below the best, which takes three times as long for two in a hundred. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };

/** Writes beside each text of a folder what is sent of it, so that it is compressed once, and well, instead of at each request. */
export function compressTexts(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!texts.test(name)) continue;
    const file = join(folder, name);
    const text = readFileSync(file);
    if (text.length < smallest) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(text, quality));
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
  }
}
