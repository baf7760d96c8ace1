import { strFromU8, unzipSync } from "fflate";

/** A Word document as somebody reads it: its paragraphs, and the XML of its parts. */
export function wordOf(bytes: Uint8Array): { readonly paragraphs: readonly string[]; readonly parts: Readonly<Record<string, string>> } {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const body = parts["word/document.xml"] ?? "";
  const paragraphs = [...body.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""),
  );
  return { paragraphs: paragraphs.filter(Boolean), parts };
}
