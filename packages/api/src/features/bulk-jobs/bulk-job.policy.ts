import { allow, visible } from "../../platform/policy.js";
import { sql, viewer } from "../../platform/select/index.js";
import { BulkJob } from "./bulk-job.entity.js";

/** One's own, whichever of one's tokens asked for it. */
visible(BulkJob, (job) => sql`${job.personId} = ${viewer.personId}`);

allow(["bulkJob.read"], BulkJob, (actor, job) => actor.personId === job.personId);

/** What is asked for is written freely, as only programs do; what of it may be read or done is judged while it runs. */
allow(["bulkJob.export", "bulkJob.import"], null, (actor) => (actor.token ? true : "TOKEN_NEEDED"));

allow(["bulkJob.cancel"], BulkJob, (actor, job) => actor.personId === job.personId);
