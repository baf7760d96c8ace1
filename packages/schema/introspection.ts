import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, introspectionFromSchema } from "graphql";

/** Writes what introspection answers, for tools that want that form of the schema. It is packed, not committed. */
const folder = import.meta.dirname;
const schema = buildSchema(readFileSync(join(folder, "schema.graphql"), "utf8"));
mkdirSync(join(folder, "dist"), { recursive: true });
writeFileSync(join(folder, "dist/introspection.json"), JSON.stringify({ data: introspectionFromSchema(schema) }));
