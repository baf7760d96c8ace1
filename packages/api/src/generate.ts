import "reflect-metadata";
import { writeFileSync } from "node:fs";
import { changeTypesDocument } from "./change-types.document.js";
import { errorCodesDocument } from "./error-codes.document.js";
import { features } from "./features/index.js";
import { assembleSchema, printSorted } from "./schema.js";

const root = new URL("../../../", import.meta.url);

writeFileSync(new URL("packages/schema/schema.graphql", root), printSorted(await assembleSchema(features)));
writeFileSync(new URL("docs/error-codes.md", root), errorCodesDocument());
writeFileSync(new URL("docs/change-types.md", root), changeTypesDocument());
