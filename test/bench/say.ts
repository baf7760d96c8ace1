/** Tells how far the benchmark has come. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
