import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const packages = join(import.meta.dirname, "../../../packages");

/** A fence taken out: a piece of one compiled file replaced, or a statement run in the database. */
export type Cut = { readonly file: string; readonly from: string; readonly to: string } | { readonly statement: string };

/** A build of the product without some fences. */
export class Mutant {
  private readonly folder = mkdtempSync(join(tmpdir(), "duban-mutant-"));
  readonly program = join(this.folder, "api/dist/main.js");

  constructor(cuts: readonly Cut[]) {
    mkdirSync(join(this.folder, "api"));
    cpSync(join(packages, "api/dist"), join(this.folder, "api/dist"), { recursive: true, filter: (path) => !/\.(map|d\.ts)$/.test(path) });
    cpSync(join(packages, "api/package.json"), join(this.folder, "api/package.json"));
    symlinkSync(join(packages, "api/node_modules"), join(this.folder, "api/node_modules"));
    symlinkSync(join(packages, "web"), join(this.folder, "web"));
    for (const cut of cuts) if ("file" in cut) this.patch(cut);
  }

  private patch({ file, from, to }: Extract<Cut, { file: string }>): void {
    const path = join(this.folder, "api/dist", file);
    const [before, after, ...more] = readFileSync(path, "utf8").split(from);
    if (before === undefined || after === undefined || more.length > 0) {
      throw new Error(`The fence to be taken out of ${file} is not there, or more than once; it was: ${from}`);
    }
    writeFileSync(path, `${before}${to}${after}`);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
