import { type ImportOutcome, organizationWorkflow } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal, type RefusalDetail, refuseAll } from "../../platform/errors.js";
import { initialsOf } from "../../platform/pinyin.js";
import type { Transaction } from "../../platform/transaction.js";
import { Appointment } from "../appointments/appointment.entity.js";
import { Person } from "../people/person.entity.js";
import { Organization } from "./organization.entity.js";
import { lockTree, nameOf } from "./organization.queries.js";
import type { OrganizationDecision } from "./organization-import.checks.js";
import type { ImportedRow, ImportOrganizationsInput } from "./organization-import.inputs.js";
import { type DecidedImport, decideImport, takeChildNumbers } from "./organization-import.queries.js";
import { changedPerson, type PersonDecision } from "./person-import.checks.js";

const mostRows = 5_000;

/** Creates and changes organizations and people as the rows say, all or none; a dry run says what it would do. */
export const importOrganizations = command({
  action: "organization.import",
  async subject(tx, input: ImportOrganizationsInput) {
    await lockTree(tx);
    return tx.lock(Organization, input.organizationId);
  },
  async run(tx, top, input) {
    requireRows(input);
    if (top.state !== "OPEN") throw new Refusal("ORGANIZATION_CLOSED", { organization: nameOf(top) }, ["input", "organizationId"]);
    const decided = await decideImport(tx, top, input);
    const organizations = decided.organizations.map(organizationRow);
    const people = decided.people.map(personRow);
    const refusedCount = [...organizations, ...people].filter(({ outcome }) => outcome === "REFUSED").length;
    if (!input.dryRun) {
      refuseAll([...organizations, ...people].flatMap(({ details }) => details));
      await planReferencesAnew(tx);
      await createOrganizations(tx, decided);
      await createPeople(tx, decided.people);
    }
    return { organizations, people, refusedCount };
  },
});

function requireRows({ organizations, people }: ImportOrganizationsInput): void {
  const tooMany = (field: string): RefusalDetail => ({ code: "TOO_MANY_ITEMS", params: { maximum: mostRows }, path: ["input", field] });
  refuseAll([organizations.length > mostRows ? tooMany("organizations") : null, people.length > mostRows ? tooMany("people") : null]);
  if (organizations.length + people.length === 0) throw new Refusal("IMPORT_EMPTY");
}

/**
 * The checks of foreign keys keep the plan that they were first given. Made while the tables were small, it reads them from end to end,
 * for each of thousands of rows: those that follow are planned for the tables as they are when the first row is checked.
 */
async function planReferencesAnew(tx: Transaction): Promise<void> {
  await tx.sql`discard plans`;
}

async function createOrganizations(tx: Transaction, { organizations, newChildren }: DecidedImport): Promise<void> {
  const created = organizations.filter(({ place }) => place !== null);
  const ids = new Set(created.map(({ id }) => id));
  await takeChildNumbers(tx, new Map([...newChildren].filter(([id]) => !ids.has(id))));
  await tx.insertAll(
    Organization,
    created.map(({ id, names, code, row, place }) => ({
      id,
      ...named(names),
      ...{ code, kind: row.kind, state: organizationWorkflow.initial, createdAt: tx.now, nextChild: newChildren.get(id) ?? 0 },
      ...place,
    })),
  );
  const renamed = organizations.filter(isRenamed);
  await tx.changeAll(
    renamed.flatMap(({ present }) => present ?? []),
    (_row, position) => named(renamed[position]?.names as OrganizationDecision["names"]),
  );
}

/** Names with what the palette finds them by. */
function named(names: OrganizationDecision["names"]) {
  return { ...names, initials: initialsOf(names.name) };
}

async function createPeople(tx: Transaction, people: readonly PersonDecision[]): Promise<void> {
  const created = people.filter(({ present, again }) => !present && !again);
  await tx.insertAll(
    Person,
    created.map(
      ({ id, organizationId, values }) =>
        ({ id, organizationId, ...values, accountId: null, isService: false, createdAt: tx.now }) as Partial<Person>,
    ),
  );
  const changed = people.flatMap((decision) => {
    const becomes = changedPerson(decision);
    return becomes && decision.present ? [{ person: decision.present, becomes }] : [];
  });
  await tx.changeAll(
    changed.map(({ person }) => person),
    (_row, position) => changed[position]?.becomes ?? {},
  );
  const appointed = people.flatMap(({ id, organizationId, appointment }) =>
    appointment && organizationId ? [{ personId: id, organizationId, ...appointment, endsOn: null }] : [],
  );
  await tx.insertAll(Appointment, appointed);
}

function isRenamed({ present, names, refusals }: OrganizationDecision): boolean {
  return present !== null && refusals.length === 0 && (present.name !== names.name || present.nameEn !== names.nameEn);
}

function organizationRow(decision: OrganizationDecision): ImportedRow {
  const { row, refusals, present } = decision;
  const outcome = outcomeOf(refusals, present === null, isRenamed(decision));
  return { outcome, code: row.code, name: row.name, details: refusals };
}

function personRow(decision: PersonDecision): ImportedRow {
  const { row, refusals, present, again, appointment } = decision;
  const changes = changedPerson(decision) !== null || appointment !== null;
  return { outcome: outcomeOf(refusals, !present && !again, changes), code: row.organizationCode, name: row.name, details: refusals };
}

function outcomeOf(refusals: readonly RefusalDetail[], isNew: boolean, changes: boolean): ImportOutcome {
  if (refusals.length > 0) return "REFUSED";
  if (isNew) return "CREATED";
  return changes ? "CHANGED" : "UNCHANGED";
}
