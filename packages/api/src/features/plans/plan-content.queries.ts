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
  /** Only organizations of the plan's own subtree; others may be anywhere in the tenant. */
  readonly own?: boolean;
}

/** What a content names that is not there to be named: organizations, problems handed down, files of the plan. */
export async function refusedReferences(tx: Transaction, plan: Plan, content: PlanContent): Promise<RefusalDetail[]> {
  const references = referencesOf(content);
  const known = references.length > 0 ? await knownIds(tx, plan, references) : null;
  const unknown = references.filter(({ noun, globalId, own }) => !known?.[own ? "Own" : noun].has(idIn(globalId, noun) ?? ""));
  return [...unknown.map(({ path }) => refusedAt(path)), ...(await refusedAttachments(tx, plan, content))];
}

function refusedAt(path: readonly string[]): RefusalDetail {
  return { code: "REFERENCE_INVALID", path: ["input", "content", ...path] };
}

/** The row's id, if the global id names the noun. */
function idIn(globalId: string, noun: string): string | null {
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
  const organization = (globalId: string | null, path: readonly string[], own = false): Reference[] =>
    globalId === null ? [] : [{ noun: "Organization", globalId, path, own }];
  return [
    ...content.batches.flatMap((batch, row) =>
      batch.organizationIds.flatMap((id, item) => organization(id, ["batches", `${row}`, "organizationIds", `${item}`], true)),
    ),
    ...content.guidanceGroups.flatMap((group, row) => [
      ...organization(group.leaderOrganizationId, ["guidanceGroups", `${row}`, "leaderOrganizationId"]),
      ...group.members.flatMap((member, item) =>
        organization(member.homeOrganizationId, ["guidanceGroups", `${row}`, "members", `${item}`, "homeOrganizationId"]),
      ),
      ...group.guidedOrganizationIds.flatMap((id, item) =>
        organization(id, ["guidanceGroups", `${row}`, "guidedOrganizationIds", `${item}`]),
      ),
    ]),
    ...content.problemResponses.map(
      ({ problemId }, row): Reference => ({ noun: "Problem", globalId: problemId, path: ["problemResponses", `${row}`, "problemId"] }),
    ),
  ];
}

type KnownIds = Readonly<Record<Reference["noun"] | "Own", ReadonlySet<string>>>;

async function knownIds(tx: Transaction, plan: Plan, references: readonly Reference[]): Promise<KnownIds> {
  const named = (noun: Reference["noun"]) =>
    references.flatMap((reference) => (reference.noun === noun ? (idIn(reference.globalId, noun) ?? []) : []));
  const rows = await tx.sql<{ noun: keyof KnownIds; ids: string[] }>`
    with top as (select path from app.organizations where tenant_id = ${tx.tenantId} and id = ${plan.organizationId})
    select 'Organization' as noun, array_agg(o.id) as ids from app.organizations o
    where o.tenant_id = ${tx.tenantId} and o.id = any(${named("Organization")})
    union all
    select 'Own', array_agg(o.id) from app.organizations o, top
    where o.tenant_id = ${tx.tenantId} and o.id = any(${named("Organization")}) and o.path >= top.path and o.path < top.path || '~'
    union all
    select 'Problem', array_agg(p.id) from app.problems p where p.tenant_id = ${tx.tenantId}
      and p.id = any(${named("Problem")}) and p.campaign_id = ${plan.campaignId} and p.organization_id = ${plan.organizationId}`;
  const sets = rows.map(({ noun, ids }) => [noun, new Set(ids ?? [])]);
  return Object.fromEntries(sets) as KnownIds;
}
