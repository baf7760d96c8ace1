import type { GraphQLSchema } from "graphql";
import type { Pool } from "pg";
import type { Logger } from "pino";
import type { Configuration } from "../configuration.js";
import { type Asking, createAsking } from "./asking.js";
import type { Clock } from "./clock.js";
import { createSpine, type Spine } from "./command.js";
import { DeliverySchedule } from "./delivery.js";
import type { Jobs } from "./jobs.js";
import { changesRights } from "./live/changes.js";
import { ChangeHub } from "./live/hub.js";
import { ChangeTeller } from "./live/teller.js";
import { RememberedActors } from "./remembered-actors.js";
import { type FileStore, openFileStore } from "./storage/index.js";
import { createTenantStore, type TenantStore } from "./tenant-store.js";

/** What the running process offers to requests, jobs and routes. */
export interface Services {
  readonly configuration: Configuration;
  /** Whether everybody on this machine is signed in to the demo. */
  readonly demo: boolean;
  /** For the global tables, which have no tenant; everything else goes through the store. */
  readonly pool: Pool;
  readonly store: TenantStore;
  readonly spine: Spine;
  /** The bytes of files. */
  readonly files: FileStore;
  readonly clock: Clock;
  readonly log: Logger;
  /** Null where nothing takes jobs, as while seeding. */
  readonly jobs: Jobs | null;
  /** What this process is told of changes, its own and those of other processes. */
  readonly hub: ChangeHub;
  /** Tells all processes of changes. */
  readonly teller: ChangeTeller;
  /** Who asked lately. */
  readonly actors: RememberedActors;
  /** Sees to the delivery of what acts announce; null where nothing takes jobs. */
  readonly schedule: DeliverySchedule | null;
  /** The API as jobs use it; null where nothing takes jobs. */
  readonly asking: Asking | null;
}

interface Parts {
  readonly configuration: Configuration;
  readonly pool: Pool;
  readonly log: Logger;
  readonly demo?: boolean;
  readonly clock?: Clock;
  /** Left out where nothing reacts at once, as while seeding: the server delivers what waits when it starts. */
  readonly jobs?: Jobs;
  readonly schema?: GraphQLSchema;
}

export function createServices({ configuration, pool, log, demo = false, clock = () => new Date(), jobs, schema }: Parts): Services {
  const store = createTenantStore(pool);
  const files = openFileStore(configuration);
  const teller = new ChangeTeller(pool, log);
  const actors = new RememberedActors(clock);
  const schedule = jobs ? new DeliverySchedule(jobs, store, clock, log) : null;
  const spine = createSpine(store, clock, async (tenantId, { changes, deliveries }) => {
    if (changesRights(changes)) actors.forget();
    teller.tell(tenantId, changes);
    for (const heldUntil of deliveries) schedule?.add(tenantId, heldUntil);
    if (!schedule) await teller.flush(); // a command line may end before anything is gathered
  });
  const live = { jobs: jobs ?? null, hub: new ChangeHub(), teller, actors, schedule };
  const services: Services = { configuration, demo, pool, store, spine, files, clock, log, ...live, asking: null };
  return schema ? { ...services, asking: createAsking(schema, services) } : services;
}
