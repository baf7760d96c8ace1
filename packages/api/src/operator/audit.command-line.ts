import { type CommandSet, withDatabase } from "../platform/command-line.js";

/** `duban audit verify`: whether every tenant's trail is what was written. */
export const auditCommands: CommandSet = (program) => {
  program
    .command("audit")
    .description("Looks after the audit trail.")
    .command("verify")
    .description("Follows every tenant's chain of audit events and names the first link that does not hold.")
    .action(() => withDatabase(({ url }) => verify(url)));
};

async function verify(databaseUrl: string): Promise<void> {
  const [{ verifyChain }, { openPool }, { createTenantStore }] = await Promise.all([
    import("../platform/audit.js"),
    import("../platform/database/pool.js"),
    import("../platform/tenant-store.js"),
  ]);
  const pool = openPool(databaseUrl, () => {}, 1); // a statement under way fails with the same error
  try {
    const { rows } = await pool.query<{ id: string; code: string }>("select id, code from app.tenants order by code");
    for (const { id, code } of rows) {
      const broken = await verifyChain(createTenantStore(pool), id);
      process.stdout.write(`${code}: ${broken ? `${broken.cause} at event ${broken.sequence}` : "holds"}\n`);
      if (broken) process.exitCode = 1;
    }
  } finally {
    await pool.end();
  }
}
