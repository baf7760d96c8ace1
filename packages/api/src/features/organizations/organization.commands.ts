import { organizationWorkflow } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { initialsOf } from "../../platform/pinyin.js";
import type { Transaction } from "../../platform/transaction.js";
import { childPath, isWithin } from "../../platform/tree-path.js";
import { problemsOnOrganization } from "../problems/problem-ties.queries.js";
import { codeLength, maximumDepth, nameLength } from "./organization.checks.js";
import { Organization } from "./organization.entity.js";
import type {
  CloseOrganizationInput,
  CreateOrganizationInput,
  MoveOrganizationInput,
  RenameOrganizationInput,
} from "./organization.inputs.js";
import { heightOf, lockTree, moveBelow, nameOf, takeChildNumber, takenName, tiesOf } from "./organization.queries.js";

async function lockInTree(tx: Transaction, id: string): Promise<Organization> {
  await lockTree(tx);
  return tx.lock(Organization, id);
}

/** Puts a new organization under an open one. */
export const createOrganization = command({
  action: "organization.create",
  subject: (tx, input: CreateOrganizationInput) => lockInTree(tx, input.parentId),
  async run(tx, parent, input) {
    requireOpen(parent, ["input", "parentId"]);
    if (parent.depth + 1 >= maximumDepth) throw new Refusal("ORGANIZATION_TOO_DEEP", { maximum: maximumDepth }, ["input", "parentId"]);
    const checks = new InputChecks();
    const code = checks.code("code", input.code, codeLength);
    const names = namesOf(checks, input);
    checks.done();
    if ((await tx.find(Organization, { code })).length > 0) throw new Refusal("ORGANIZATION_CODE_TAKEN", { code }, ["input", "code"]);
    await requireFreeNames(tx, parent.id, names, null);
    const organization = await tx.insert(Organization, {
      ...names,
      initials: initialsOf(names.name),
      ...{ code, parentId: parent.id, kind: input.kind, state: organizationWorkflow.initial, createdAt: tx.now },
      path: childPath(parent.path, await takeChildNumber(tx, parent.id)),
      depth: parent.depth + 1,
      nextChild: 0,
    });
    return { organizationId: organization.id };
  },
});

/** Gives an organization new names; its code stays. */
export const renameOrganization = command({
  action: "organization.rename",
  subject: (tx, input: RenameOrganizationInput) => lockInTree(tx, input.organizationId),
  async run(tx, organization, input) {
    requireOpen(organization, ["input", "organizationId"]);
    const checks = new InputChecks();
    const names = namesOf(checks, input);
    checks.done();
    await requireFreeNames(tx, organization.parentId, names, organization.id);
    await tx.change(organization, { ...names, initials: initialsOf(names.name) });
    return { organizationId: organization.id };
  },
});

/** Puts an organization, with all below it, under another. */
export const moveOrganization = command({
  action: "organization.move",
  subject: (tx, input: MoveOrganizationInput) => lockInTree(tx, input.organizationId),
  async run(tx, organization, input) {
    const target = await tx.lock(Organization, input.parentId);
    await tx.authorize("organization.create", target);
    await requireMovable(tx, organization, target);
    if (organization.parentId === target.id) return { organizationId: organization.id };
    const from = organization.path;
    const path = childPath(target.path, await takeChildNumber(tx, target.id));
    const levels = target.depth + 1 - organization.depth;
    await tx.change(organization, { parentId: target.id, path, depth: target.depth + 1 });
    await moveBelow(tx, from, path, levels);
    return { organizationId: organization.id };
  },
});

/** Ends an organization on which nothing hangs any more. */
export const closeOrganization = command({
  action: "organization.close",
  subject: (tx, input: CloseOrganizationInput) => lockInTree(tx, input.organizationId),
  async run(tx, organization) {
    const path = ["input", "organizationId"];
    if (organization.parentId === null) throw new Refusal("ORGANIZATION_IS_ROOT", {}, path);
    const ties = await tiesOf(tx, organization.id);
    const name = nameOf(organization);
    if (ties.children > 0) throw new Refusal("ORGANIZATION_HAS_OPEN_CHILDREN", { organization: name, count: ties.children }, path);
    if (ties.plans > 0) throw new Refusal("ORGANIZATION_HAS_LIVE_PLANS", { organization: name, count: ties.plans }, path);
    if (ties.appointments > 0) throw new Refusal("ORGANIZATION_HAS_APPOINTMENTS", { organization: name, count: ties.appointments }, path);
    if (ties.campaigns > 0) throw new Refusal("ORGANIZATION_HAS_OPEN_CAMPAIGNS", { organization: name, count: ties.campaigns }, path);
    if (ties.services > 0) throw new Refusal("ORGANIZATION_HAS_SERVICES", { organization: name, count: ties.services }, path);
    if (ties.webhooks > 0) throw new Refusal("ORGANIZATION_HAS_WEBHOOKS", { organization: name, count: ties.webhooks }, path);
    await requireNoProblems(tx, organization, path);
    await tx.step(organizationWorkflow, "close", organization, { closedAt: tx.now });
    return { organizationId: organization.id };
  },
});

function namesOf(checks: InputChecks, input: { readonly name: string; readonly nameEn: string }) {
  return { name: checks.line("name", input.name, nameLength), nameEn: checks.line("nameEn", input.nameEn, nameLength) };
}

function requireOpen(organization: Organization, path: readonly string[]): void {
  if (organization.state !== "OPEN") throw new Refusal("ORGANIZATION_CLOSED", { organization: nameOf(organization) }, path);
}

/** Two units of one name under one parent could not be told apart on any list. */
async function requireFreeNames(
  tx: Transaction,
  parentId: string | null,
  names: { readonly name: string; readonly nameEn: string },
  exceptId: string | null,
  path?: readonly string[],
): Promise<void> {
  const field = await takenName(tx, parentId, names, exceptId);
  if (field) throw new Refusal("ORGANIZATION_NAME_TAKEN", { name: names[field] }, path ?? ["input", field]);
}

async function requireMovable(tx: Transaction, organization: Organization, target: Organization): Promise<void> {
  const path = ["input", "parentId"];
  if (organization.parentId === null) throw new Refusal("ORGANIZATION_IS_ROOT", {}, ["input", "organizationId"]);
  requireOpen(organization, ["input", "organizationId"]);
  if (isWithin(target.path, organization.path)) throw new Refusal("MOVE_INTO_OWN_SUBTREE", { organization: nameOf(organization) }, path);
  requireOpen(target, path);
  if (target.depth + 1 + (await heightOf(tx, organization)) >= maximumDepth) {
    throw new Refusal("ORGANIZATION_TOO_DEEP", { maximum: maximumDepth }, path);
  }
  const { reviews } = await tiesOf(tx, organization.id);
  if (reviews > 0) throw new Refusal("MOVE_CHANGES_REVIEWER", { organization: nameOf(organization), count: reviews }, path);
  await requireNoProblems(tx, organization, ["input", "organizationId"]);
  await requireFreeNames(tx, target.id, organization, organization.id, path);
}

/** 问题不解决，责任不脱钩: an organization stays where it is as long as it answers for an open problem. */
async function requireNoProblems(tx: Transaction, organization: Organization, path: readonly string[]): Promise<void> {
  const ties = await problemsOnOrganization(tx, organization.id);
  if (ties) throw new Refusal("ORGANIZATION_HAS_PROBLEMS", { organization: nameOf(organization), ...ties }, path);
}
