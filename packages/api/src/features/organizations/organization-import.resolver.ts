import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { Refusal } from "../../platform/errors.js";
import { UserError, userErrorsOf } from "../../platform/payload.js";
import { importOrganizations } from "./organization-import.commands.js";
import { ImportedRow, ImportOrganizationsInput, ImportOrganizationsPayload } from "./organization-import.inputs.js";

@Resolver(() => ImportedRow)
export class OrganizationImportResolver {
  @Mutation(() => ImportOrganizationsPayload, {
    description: "Creates and changes organizations and people as the rows say, all or none; a dry run says what it would do.",
  })
  importOrganizations(@Arg("input", () => ImportOrganizationsInput) input: ImportOrganizationsInput, @Ctx() ctx: Context) {
    return ctx.run(importOrganizations, input);
  }

  @FieldResolver(() => [UserError], { description: "Why the row is refused; empty when it is not." })
  reasons(@Root() { details }: ImportedRow, @Ctx() ctx: Context) {
    const [first, ...others] = details;
    return first ? userErrorsOf(Refusal.of([first, ...others]), ctx.locale) : [];
  }
}
