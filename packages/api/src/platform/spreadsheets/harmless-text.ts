const dangerous = /^'*[=+\-@\t\r]/;

/** A text that no spreadsheet takes for a formula: an apostrophe stands before a beginning that could make it one. */
export function harmless(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/** The text as it was before it was made harmless. */
export function asWritten(text: string): string {
  return text.startsWith("'") && dangerous.test(text) ? text.slice(1) : text;
}
