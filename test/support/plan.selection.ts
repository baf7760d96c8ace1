import type { PlanContent } from "@duban/schema";
import type { Actor } from "./actor.js";

/** Everything that a plan says, so that what was read can be written back. */
const wholeContent = `
  batches { id name startsOn endsOn organizationIds headCount scope }
  keyPeople { id batchId post name category requirement }
  workTable { id pillar task steps startsOn endsOn responsiblePerson responsibleDepartment deliverable evidence predecessorIds firstEndsOn slipReason doneOn }
  guidanceGroups {
    id name leaderName leaderPost leaderRank leaderOrganizationId
    members { id name post homeOrganizationId } guidedOrganizationIds tasks
  }
  problemResponses {
    id problemId rectificationType leadingExecutive leadDepartment responsibleUnit responsiblePerson contact cause siblingCheck funds contingency goal startsOn endsOn
    measures { id text owner startsOn endsOn firstEndsOn slipReason doneOn } criteria { id text evidenceKind }
  }
  safeguards narrative
  attachments { id fileId name size sha256 contentType }
  commitment { signedBy post signedOn text }
  leadership { leadingExecutive leadDepartment contactName contactPhone rectificationGroup }`;

/** What somebody is writing. */
export async function contentOf(actor: Actor, { id }: { readonly id: string }): Promise<PlanContent> {
  const query = `query ($id: ID!) { plan(id: $id) { draft { content { ${wholeContent} } } } }`;
  const { plan } = await actor.sees<{ plan: { draft: { content: PlanContent } } }>(query, { id });
  return plan.draft.content;
}

/** What was submitted last. */
export async function versionOf(actor: Actor, { id }: { readonly id: string }): Promise<PlanContent> {
  const query = `query ($id: ID!) { plan(id: $id) { latestVersion { content { ${wholeContent} } } } }`;
  const { plan } = await actor.sees<{ plan: { latestVersion: { content: PlanContent } } }>(query, { id });
  return plan.latestVersion.content;
}
