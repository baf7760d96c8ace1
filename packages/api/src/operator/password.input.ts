/** The first line of standard input, so that the password stands in no list of processes. */
export async function passwordFromInput(): Promise<string> {
  process.stdin.setEncoding("utf8");
  let text = "";
  for await (const part of process.stdin) text += part;
  return text.split(/\r?\n/)[0] ?? "";
}
