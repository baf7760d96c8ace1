import type { Job } from "../../platform/feature.js";
import type { Services } from "../../platform/services.js";
import { type Shelf, sweepBytes } from "../../platform/storage/intake.js";
import { dropLapsedUploads } from "./upload.queries.js";

/** A store on the network takes its time for each, and a transaction is not to be idle for long. */
const batch = 20;

/** Takes out of the store what was announced and never became a file, and ends uploads with which nobody went on. */
export const sweepFiles: Job = {
  name: "files.sweep",
  schedule: "*/10 * * * *",
  run: (_data, services) => sweepAll(services),
};

/** Sweeps in every tenant. */
export async function sweepAll(services: Shelf & Pick<Services, "pool" | "clock">): Promise<void> {
  const { rows } = await services.pool.query<{ id: string }>("select id from app.tenants order by id");
  for (const { id } of rows) {
    const now = services.clock();
    await services.store.transaction(id, (connection) => dropLapsedUploads(connection, now));
    while ((await sweepBytes(services, id, { lapsedAt: now, most: batch })) === batch);
  }
}
