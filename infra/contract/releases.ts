import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, type GraphQLSchema } from "graphql";
import { root } from "../tools.ts";

const folder = join(root, "packages/schema/released");
const schemaFile = join(root, "packages/schema/schema.graphql");
const firstLine = /^# Released on (\d{4}-\d{2}-\d{2})\.\n/;

/** A schema that integrators have been given: what it has, it keeps. */
export interface Release {
  readonly version: string;
  /** The day of the release. */
  readonly date: string;
  readonly schema: GraphQLSchema;
}

/** The releases, the first one first. */
export function releases(): readonly Release[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".graphql"))
    .map((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      const date = firstLine.exec(text)?.[1];
      if (date === undefined) throw new Error(`released/${name} does not begin with the day of its release`);
      return { version: name.slice(0, -".graphql".length), date, schema: buildSchema(text) };
    })
    .sort((one, other) => one.version.localeCompare(other.version, "en", { numeric: true }));
}

/** The schema as it is now. */
export function presentSchema(): GraphQLSchema {
  return buildSchema(readFileSync(schemaFile, "utf8"));
}

/** Keeps the present schema as a release. */
export function writeRelease(version: string, date: string): void {
  writeFileSync(join(folder, `${version}.graphql`), `# Released on ${date}.\n${readFileSync(schemaFile, "utf8")}`);
}
