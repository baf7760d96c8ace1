import { command } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { Organization } from "../organizations/organization.entity.js";
import { nameOf } from "../organizations/organization.queries.js";
import { Person } from "./person.entity.js";
import type { CreatePersonInput, UpdatePersonInput } from "./person.inputs.js";

const nameLength = 60;

/** Enters somebody new; an account is invited, posts and roles are given afterwards. */
export const createPerson = command({
  action: "person.create",
  subject: (tx, input: CreatePersonInput) => tx.lock(Organization, input.organizationId),
  async run(tx, organization, input) {
    if (organization.state !== "OPEN") {
      throw new Refusal("ORGANIZATION_CLOSED", { organization: nameOf(organization) }, ["input", "organizationId"]);
    }
    const person = await tx.insert(Person, {
      ...kept(input),
      organizationId: organization.id,
      accountId: null,
      isService: false,
      createdAt: tx.now,
    });
    return { personId: person.id };
  },
});

/** Corrects a person's names and telephone number. */
export const updatePerson = command({
  action: "person.update",
  subject: (tx, input: UpdatePersonInput) => tx.lock(Person, input.personId),
  async run(tx, person, input) {
    await tx.change(person, kept(input));
    return { personId: person.id };
  },
});

function kept(input: { readonly name: string; readonly nameEn: string; readonly phone?: string | null }) {
  const checks = new InputChecks();
  const values = {
    name: checks.line("name", input.name, nameLength),
    nameEn: checks.line("nameEn", input.nameEn, nameLength),
    phoneNumber: checks.phone("phone", input.phone),
  };
  checks.done();
  return values;
}
