import { type CommandSet, tell, withDatabase } from "../../platform/command-line.js";

/** `duban files`: whether each file is in the store, and each that is there has a row. */
export const fileCommands: CommandSet = (program) => {
  program
    .command("files")
    .description("compare the file store with the rows that name its files")
    .option("--mend", "take out of the store what no row names")
    .action(async ({ mend = false }: { mend?: boolean }) => {
      const { compareFiles } = await import("./file-check.js");
      const { openPool } = await import("../../platform/database/pool.js");
      const { missing, unnamed, files } = await withDatabase(async ({ url }, configuration) => {
        const pool = openPool(url, (error) => tell(error.message), 1);
        return compareFiles(pool, configuration, { mend }).finally(() => pool.end());
      });
      for (const { tenantId, id } of missing) process.stdout.write(`missing ${tenantId}/${id}\n`);
      for (const { tenantId, id } of unnamed) process.stdout.write(`${mend ? "removed" : "unnamed"} ${tenantId}/${id}\n`);
      tell(`${files} files; ${missing.length} missing in the store, ${unnamed.length} there without a row.`);
      if (missing.length > 0 || (unnamed.length > 0 && !mend)) process.exitCode = 1;
    });
};
