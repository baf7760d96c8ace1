import { type ImportOutcome, importOutcomes, type OrganizationKind, organizationKinds, type Rank, ranks } from "@duban/schema";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import type { RefusalDetail } from "../../platform/errors.js";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { DateScalar } from "../../platform/scalars.js";

@InputType({ description: "An organization as it should be; known by its code." })
export class ImportedOrganizationInput {
  @Field(() => String, { description: "Letters, digits, - and _; once in the group." })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: "The code of the organization directly above; the import's own organization when left out.",
  })
  parentCode?: string | null;

  @Field(() => organizationKinds.members, { description: "What kind of node it is." })
  kind!: OrganizationKind;

  @Field(() => String, { description: "The Chinese name." })
  name!: string;

  @Field(() => String, { description: "The English name." })
  nameEn!: string;
}

@InputType({ description: "A person as they should be; known by organization and Chinese name." })
export class ImportedPersonInput {
  @Field(() => String, { description: "The code of the home organization." })
  organizationCode!: string;

  @Field(() => String, { description: "The Chinese name." })
  name!: string;

  @Field(() => String, { description: "The English name." })
  nameEn!: string;

  @Field(() => String, { nullable: true, description: "Telephone number; what is known stays when left out." })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: "A post in the home organization." })
  post?: string | null;

  @Field(() => ranks.members, { nullable: true, description: "Rank of the post; required with it." })
  rank?: Rank | null;

  @Field(() => DateScalar, { nullable: true, description: "First day in the post; today when left out." })
  startsOn?: string | null;
}

@InputType({ description: "Organizations and people to be created or changed, all or none." })
export class ImportOrganizationsInput {
  @Field(() => GlobalId("Organization"), { description: "Where the import goes: this organization and all below it." })
  organizationId!: string;

  @Field(() => Boolean, { description: "Says what would become of each row, and changes nothing." })
  dryRun!: boolean;

  @Field(() => [ImportedOrganizationInput], { description: "At most 5,000; a parent may stand before or behind." })
  organizations!: ImportedOrganizationInput[];

  @Field(() => [ImportedPersonInput], { description: "At most 5,000; somebody with several posts has several rows." })
  people!: ImportedPersonInput[];
}

/** What becomes of a row. */
@ObjectType({ simpleResolvers: true, description: "What becomes of a row; in a dry run, what would become of it." })
export class ImportedRow {
  @Field(() => importOutcomes.members, { description: "Created, changed, left as it is, or refused." })
  outcome!: ImportOutcome;

  @Field(() => String, { description: "The code of the organization, or of the person's." })
  code!: string;

  @Field(() => String, { description: "The Chinese name." })
  name!: string;

  /** Why it is refused; in the caller's language as `reasons`. */
  details!: readonly RefusalDetail[];
}

/** What an import answers with. */
@ObjectType({ simpleResolvers: true, description: "What became of each row, or why nothing was changed." })
export class ImportOrganizationsPayload extends Payload {
  @Field(() => [ImportedRow], { nullable: true, description: "The organizations, in the order in which they were given." })
  organizations!: readonly ImportedRow[] | null;

  @Field(() => [ImportedRow], { nullable: true, description: "The people, in the order in which they were given." })
  people!: readonly ImportedRow[] | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many rows are refused; an import without dry run is not done while there are any.",
  })
  refusedCount!: number | null;
}
