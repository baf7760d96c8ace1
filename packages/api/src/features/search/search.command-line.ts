import { type CommandSet, tell, withDatabase } from "../../platform/command-line.js";

/** `duban search`: the terms by which texts are found, written anew from the texts. */
export const searchCommands: CommandSet = (program) => {
  program
    .command("search")
    .description("write anew the terms by which texts are found")
    .action(async () => {
      const { rebuildTerms } = await import("./text-terms.js");
      const { openPool } = await import("../../platform/database/pool.js");
      const texts = await withDatabase(async ({ url }) => {
        const pool = openPool(url, (error) => tell(error.message), 1);
        return rebuildTerms(pool).finally(() => pool.end());
      });
      tell(`${texts} texts can be found.`);
    });
};
