import { organizationWorkflow } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { initialsOf } from "../../platform/pinyin.js";
import { rootPath } from "../../platform/tree-path.js";
import { Organization } from "../organizations/organization.entity.js";

/** A group to be. */
export interface NewTenant {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

const nameLength = 100;
const codeForm = /^[a-z][a-z0-9-]{1,31}$/;

/** Founds a group under the tenant id of the actor: its entry in the directory and the top of its tree, which bears the same names. */
export const foundTenant = command({
  action: "tenant.found",
  async run(tx, _subject, input: NewTenant) {
    const checks = new InputChecks([]);
    if (!codeForm.test(input.code)) checks.refuse("code", { code: "CODE_INVALID", params: { maximum: 32 } });
    const names = { name: checks.line("name", input.name, nameLength), nameEn: checks.line("nameEn", input.nameEn, nameLength) };
    checks.done();
    const founded = await tx.sql`
      insert into app.tenants (id, code, name, name_en, created_at) values (${tx.tenantId}, ${input.code}, ${names.name}, ${names.nameEn}, ${tx.now})
      on conflict (code) do nothing returning id`;
    if (founded.length === 0) throw new Refusal("TENANT_CODE_TAKEN", { code: input.code }, ["code"]);
    tx.record({ noun: "Tenant", subjectId: tx.tenantId, before: null, after: { code: input.code, ...names } });
    const root = await tx.insert(Organization, {
      ...names,
      initials: initialsOf(names.name),
      ...{ code: input.code.toUpperCase(), kind: "HEADQUARTERS", state: organizationWorkflow.initial, parentId: null },
      ...{ path: rootPath, depth: 0, nextChild: 0, createdAt: tx.now },
    });
    return { organizationId: root.id };
  },
});
