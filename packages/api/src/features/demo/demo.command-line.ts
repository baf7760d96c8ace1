import { type CommandSet, tell, withDatabase } from "../../platform/command-line.js";

/** `duban seed demo`: the demo in a database that exists already. */
export const demoCommands: CommandSet = (program) => {
  const seed = program.commands.find((command) => command.name() === "seed") ?? program.command("seed").description("Fills the database.");
  seed
    .command("demo")
    .description("Loads the four groups of the demo; their accounts are listed in the README.")
    .action(async () => {
      const { seedDemo } = await import("./demo.seed.js");
      const { entities } = await import("../index.js");
      const { connectDataSource } = await import("../../platform/database/data-source.js");
      const { openFileStore } = await import("../../platform/storage/index.js");
      await withDatabase(async ({ url }, configuration) => {
        const dataSource = await connectDataSource(url, entities, (error) => tell(error.message));
        try {
          await seedDemo({
            dataSource,
            files: openFileStore(configuration),
            log: { info: (_: unknown, message?: string) => tell(message ?? "") },
          });
        } finally {
          await dataSource.destroy();
        }
      });
    });
};
