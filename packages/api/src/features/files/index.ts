import type { Feature } from "../../platform/feature.js";
import { File } from "./file.entity.js";
import "./file.policy.js";
import { serveFiles } from "./file.routes.js";

/** Attachments of plans and evidence of problems. */
export const files: Feature = {
  name: "files",
  nouns: [File],
  resolvers: [],
  routes: serveFiles,
};
