import { isWellFormed } from "@duban/schema";
import { Refusal } from "../../platform/errors.js";

const longestName = 200;

/** A name as it is kept, from what a header says; null is what could not be read. */
export function fileName(said: string | null): string {
  const name = (said ?? "").normalize("NFC").trim();
  const fits = name.length > 0 && name.length <= longestName && isWellFormed(name);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (!fits || /[\u0000-\u001f\u007f/\\]/.test(name)) throw new Refusal("FILE_NAME_INVALID");
  return name;
}
