// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The text without what an XML document cannot hold. */
export function printable(text: string): string {
  return text.replace(unprintable, "");
}
