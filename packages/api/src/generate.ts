import "reflect-metadata";
import { writeFileSync } from "node:fs";
import { features } from "./features/index.js";
import { assembleSchema, printSorted } from "./schema.js";

const file = new URL("../../schema/schema.graphql", import.meta.url);

writeFileSync(file, printSorted(await assembleSchema(features)));
