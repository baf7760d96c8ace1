import type { PlanContent } from "@duban/schema";
import type { RefusalDetail } from "../../platform/errors.js";
import { decodeId } from "../../platform/ids.js";
import type { Transaction } from "../../platform/transaction.js";
import { File } from "../files/file.entity.js";
import type { Plan } from "./plan.entity.js";

/** One global id that a content names, and where. */
interface Reference {
  readonly noun: "Organization" | "Problem";
  readonly globalId: string;
  readonly path: readonly string[];
  readonly among: keyof KnownIds;
}

/** What may be named: organizations of the plan's own subtree, of the tenant's directory, or any of the tenant; problems that the organization answers for. */
type KnownIds = Readonly<Record<"own" | "directory" | "any" | "problems", ReadonlySet<string>>>;

/**
 * What a content names that is not there to be named: organizations, problems of the campaign that it answers for, files of the plan. Home organizations
 * are those of the directory, which are open; one that the draft names already stays, whatever became of it.
 */
export async function refusedReferences(tx: Transaction, plan: Plan, content: PlanContent, stored: PlanContent): Promise<RefusalDetail[]> {
  const references = referencesOf(content);
  const known = references.length > 0 ? await knownIds(tx, plan, references, referencesOf(stored)) : null;
  const unknown = references.filter(({ noun, globalId, among }) => !known?.[among].has(idIn(globalId, noun) ?? ""));
  return [...unknown.map(({ path }) => refusedAt(path)), ...(await refusedAttachments(tx, plan, content))];
}

function refusedAt(path: readonly string[]): RefusalDetail {
  return { code: "REFERENCE_INVALID", path: ["input", "content", ...path] };
}

/** The row's id, if the global id names the noun. */
export function idIn(globalId: string, noun: string): string | null {
  try {
    return decodeId(globalId, noun).id;
  } catch {
    return null;
  }
}

/** An attachment says of its file what the upload said; the hash that a version is submitted with must be the file's. */
async function refusedAttachments(tx: Transaction, plan: Plan, content: PlanContent): Promise<RefusalDetail[]> {
  if (content.attachments.length === 0) return [];
  const files = new Map((await tx.find(File, { planId: plan.id })).map((file) => [file.id, file]));
  return content.attachments.flatMap(({ fileId, size, sha256, contentType }, row) => {
    const file = files.get(idIn(fileId, "File") ?? "");
    const same = file && file.size === size && file.sha256 === sha256 && file.contentType === contentType;
    return same ? [] : [refusedAt(["attachments", `${row}`, "fileId"])];
  });
}

function referencesOf(content: PlanContent): Reference[] {
  const organization = (globalId: string | null, path: readonly string[], among: "own" | "directory" | "any"): Reference[] =>
    globalId === null ? [] : [{ noun: "Organization", globalId, path, among }];
  return [
    ...content.batches.flatMap((batch, row) =>
      batch.organizationIds.flatMap((id, item) => organization(id, ["batches", `${row}`, "organizationIds", `${item}`], "own")),
    ),
    ...content.guidanceGroups.flatMap((group, row) => [
      ...organization(group.leaderOrganizationId, ["guidanceGroups", `${row}`, "leaderOrganizationId"], "directory"),
      ...group.members.flatMap((member, item) =>
        organization(member.homeOrganizationId, ["guidanceGroups", `${row}`, "members", `${item}`, "homeOrganizationId"], "directory"),
      ),
      ...group.guidedOrganizationIds.flatMap((id, item) =>
        organization(id, ["guidanceGroups", `${row}`, "guidedOrganizationIds", `${item}`], "any"),
      ),
    ]),
    ...content.problemResponses.map(
      ({ problemId }, row): Reference => ({
        noun: "Problem",
        globalId: problemId,
        path: ["problemResponses", `${row}`, "problemId"],
        among: "problems",
      }),
    ),
  ];
}

function idsAmong(references: readonly Reference[], noun: Reference["noun"], among?: keyof KnownIds): string[] {
  const wanted = references.filter((reference) => reference.noun === noun && (among === undefined || reference.among === among));
  return wanted.flatMap(({ globalId }) => idIn(globalId, noun) ?? []);
}

async function knownIds(tx: Transaction, plan: Plan, references: readonly Reference[], before: readonly Reference[]): Promise<KnownIds> {
  const organizations = idsAmong(references, "Organization");
  const rows = await tx.sql<{ among: keyof KnownIds; ids: string[] }>`
    with top as (select path from app.organizations where tenant_id = ${tx.tenantId} and id = ${plan.organizationId})
    select 'any' as among, array_agg(o.id) as ids from app.organizations o
    where o.tenant_id = ${tx.tenantId} and o.id = any(${organizations})
    union all
    select 'directory', array_agg(o.id) from app.organizations o
    where o.tenant_id = ${tx.tenantId} and o.id = any(${organizations})
      and (o.state = 'OPEN' or o.id = any(${idsAmong(before, "Organization", "directory")}))
    union all
    select 'own', array_agg(o.id) from app.organizations o, top
    where o.tenant_id = ${tx.tenantId} and o.id = any(${organizations}) and o.path >= top.path and o.path < top.path || '~'
    union all
    select 'problems', array_agg(p.id) from app.problems p where p.tenant_id = ${tx.tenantId}
      and p.id = any(${idsAmong(references, "Problem")}) and p.campaign_id = ${plan.campaignId} and p.organization_id = ${plan.organizationId}`;
  const sets = rows.map(({ among, ids }) => [among, new Set(ids ?? [])]);
  return Object.fromEntries(sets) as KnownIds;
}
