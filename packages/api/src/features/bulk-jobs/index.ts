import type { Feature } from "../../platform/feature.js";
import { longestDocument, longestVariables } from "./bulk-document.js";
import { BulkJob } from "./bulk-job.entity.js";
import { forgetBulkJobs, runBulkJob } from "./bulk-job.jobs.js";
import { BulkJobResolver } from "./bulk-job.resolver.js";
import { serveBulkFiles } from "./bulk-job.routes.js";
import "./bulk-job.policy.js";
import "./bulk-job.reactions.js";

/** Whole lists that go out and many changes that come in, as work of their own. */
export const bulkJobs: Feature = {
  name: "bulk-jobs",
  nouns: [BulkJob],
  resolvers: [BulkJobResolver],
  textLimits: {
    "CreateExportInput.query": longestDocument,
    "CreateExportInput.variables": longestVariables,
    "CreateImportInput.mutation": longestDocument,
  },
  routes: serveBulkFiles,
  jobs: [runBulkJob, forgetBulkJobs],
};
