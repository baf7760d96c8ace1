import type { Feature } from "../../platform/feature.js";
import { File } from "./file.entity.js";
import "./file.policy.js";
import { serveFiles } from "./file.routes.js";
import { sweepFiles } from "./file.sweep.job.js";
import { serveUploads } from "./upload.routes.js";

/** Attachments of plans and evidence of problems. */
export const files: Feature = {
  name: "files",
  nouns: [File],
  resolvers: [],
  async routes(app, services, authenticate) {
    await app.register(async (scope) => serveFiles(scope, services, authenticate));
    await app.register(async (scope) => serveUploads(scope, services, authenticate));
  },
  jobs: [sweepFiles],
};
