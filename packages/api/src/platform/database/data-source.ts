import pg from "pg";
import { DataSource, type DataSourceOptions } from "typeorm";
import { apiConnection, guardPool, poolSize } from "./pool.js";

/** Entity classes are handed in: the platform knows no noun. */
export type EntityClasses = readonly Function[];

/** Connects TypeORM to the migrated schema as the API's role. The schema is the migrations' alone, so nothing is synchronized. */
export async function connectDataSource(databaseUrl: string, entities: EntityClasses, report: (error: Error) => void): Promise<DataSource> {
  const options: DataSourceOptions = {
    type: "postgres",
    driver: Object.create(pg, { Pool: { value: guardedPool(report) } }),
    url: databaseUrl,
    schema: "app",
    entities: [...entities],
    synchronize: false,
    logging: false,
    poolSize,
    installExtensions: false,
    extra: apiConnection(databaseUrl),
    poolErrorHandler: () => {}, // the guarded pool reports
  };
  return new DataSource(options).initialize();
}

/** TypeORM connects while it makes its pool, so the listeners have to be there before. */
function guardedPool(report: (error: Error) => void): typeof pg.Pool {
  return class extends pg.Pool {
    constructor(options?: pg.PoolConfig) {
      super(options);
      guardPool(this, report);
    }
  };
}

/** The driver's own pool, for statements that need no entity; TypeORM keeps it under this name. */
export function poolOf(dataSource: DataSource): pg.Pool {
  return (dataSource.driver as unknown as { master: pg.Pool }).master;
}
