import type { Taken } from "./results.ts";

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** When a part was measured, by which command, and how. */
export function takenText({ day, command }: Taken, how: string): string {
  return `${day}, \`${command}\`: ${how}.`;
}

/** What the parts of one size were measured on, each machine once. */
export function machinesText(parts: readonly Taken[]): string {
  const machines = parts.map(({ machine, pinning }) => {
    const features = Object.entries(machine).map(([name, value]) => `${name} ${value}`);
    return `${features.join(", ")}; ${pinning}.`;
  });
  return [...new Set(machines)].join("\n\n");
}

/** A count as people read it. */
export function count(value: number): string {
  return value.toLocaleString("en");
}
