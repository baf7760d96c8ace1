import {
  type EvidenceKind,
  evidenceKinds,
  type Pillar,
  pillars,
  type Rank,
  type RectificationType,
  ranks,
  rectificationTypes,
} from "@duban/schema";
import { Extensions, Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../platform/scalars.js";

/**
 * A part of what a plan says, as the vocabulary defines it (`PlanContent` of @duban/schema). One class serves as output and as
 * input, so that what was read can be written back. Texts are "" when empty, dates null; rows carry ids made by their writers.
 * What an older version lacks reads as the default of the input.
 */
function Part(name: string, description: string): ClassDecorator {
  return (target) => {
    ObjectType(name, { simpleResolvers: true, description })(target);
    InputType(`${name}Input`, { description })(target);
    Extensions({ writtenBy: `${name}Input` })(target as never);
  };
}

@Part("PlanBatch", "A batch in which organizations take part.")
export class PlanBatch {
  @Field(() => String, { description: "Stable over versions; made by the client." }) id!: string;
  @Field(() => String, { description: "What the batch is called." }) name!: string;
  @Field(() => DateScalar, { nullable: true, defaultValue: null, description: "Its first day." }) startsOn!: string | null;
  @Field(() => DateScalar, { nullable: true, defaultValue: null, description: "Its last day." }) endsOn!: string | null;
  @Field(() => [ID], { description: "The organizations it covers." }) organizationIds!: string[];
  @Field(() => Int, { nullable: true, defaultValue: null, description: "How many people take part." }) headCount!: number | null;
  @Field(() => String, { description: "Who is covered, in words." }) scope!: string;
}

@Part("KeyPerson", "A person, or the holder of a post, of whom something particular is required.")
export class KeyPerson {
  @Field(() => String, { description: "Stable over versions; made by the client." }) id!: string;
  @Field(() => String, { description: "The batch the person belongs to." }) batchId!: string;
  @Field(() => String, { description: "The post." }) post!: string;
  @Field(() => String, { description: "The name." }) name!: string;
  @Field(() => String, { description: "Why the person is a key person." }) category!: string;
  @Field(() => String, { description: "What is required of the person." }) requirement!: string;
}

/** What becomes of a date once it has been submitted. */
@ObjectType({ simpleResolvers: true })
@InputType()
abstract class Milestone {
  @Field(() => DateScalar, {
    nullable: true,
    defaultValue: null,
    description: "The last day as it was submitted first, while another stands now; the platform keeps it, whatever is sent.",
  })
  firstEndsOn!: string | null;

  @Field(() => String, { defaultValue: "", description: "Why it is later than it was." }) slipReason!: string;
  @Field(() => DateScalar, { nullable: true, defaultValue: null, description: "The day on which it was done." }) doneOn!: string | null;
}

@Part("WorkRow", "A row of the work table.")
export class WorkRow extends Milestone {
  @Field(() => String, { description: "Stable over versions; made by the client." }) id!: string;
  @Field(() => pillars.members, { description: "The part of the work table it stands in." }) pillar!: Pillar;
  @Field(() => String, { description: "What is to be done." }) task!: string;
  @Field(() => String, { description: "How, step by step." }) steps!: string;
  @Field(() => DateScalar, { nullable: true, defaultValue: null, description: "First day." }) startsOn!: string | null;
  @Field(() => DateScalar, { nullable: true, defaultValue: null, description: "Last day." }) endsOn!: string | null;
  @Field(() => String, { description: "Who answers for it." }) responsiblePerson!: string;
  @Field(() => String, { description: "The department in charge." }) responsibleDepartment!: string;
  @Field(() => String, { description: "What is there at the end." }) deliverable!: string;
  @Field(() => String, { description: "How completion is shown." }) evidence!: string;

  @Field(() => [String], { defaultValue: [], description: "Ids of the rows that must be finished before it begins (紧前工作)." })
  predecessorIds!: string[];
}

@Part("GuidanceMember", "A member of a guidance group.")
export class GuidanceMember {
  @Field(() => String, { description: "Stable over versions; made by the client." }) id!: string;
  @Field(() => String, { description: "The name." }) name!: string;
  @Field(() => String, { description: "The post." }) post!: string;
  @Field(() => ID, { nullable: true, defaultValue: null, description: "The organization the member is drawn from." }) homeOrganizationId!:
    | string
    | null;
}

@Part("GuidanceGroup", "A group sent out to guide organizations.")
export class GuidanceGroup {
  @Field(() => String, { description: "Stable over versions; made by the client." }) id!: string;
  @Field(() => String, { description: "What the group is called." }) name!: string;
  @Field(() => String, { description: "Who leads it." }) leaderName!: string;
  @Field(() => String, { description: "The leader's post." }) leaderPost!: string;
  @Field(() => ranks.members, { nullable: true, defaultValue: null, description: "The leader's rank." }) leaderRank!: Rank | null;
  @Field(() => ID, { nullable: true, defaultValue: null, description: "The leader's home organization." }) leaderOrganizationId!:
    | string
    | null;
  @Field(() => [GuidanceMember], { description: "Its members." }) members!: GuidanceMember[];
  @Field(() => [ID], { description: "The organizations it guides." }) guidedOrganizationIds!: string[];
  @Field(() => String, { description: "What it is to do there." }) tasks!: string;
}

@Part("PlanMeasure", "A measure by which a problem is put right.")
export class PlanMeasure extends Milestone {
  @Field(() => String, { description: "Stable over versions; made by the client." }) id!: string;
  @Field(() => String, { description: "What is done." }) text!: string;
  @Field(() => String, { description: "Who does it." }) owner!: string;
  @Field(() => DateScalar, { nullable: true, defaultValue: null, description: "First day." }) startsOn!: string | null;
  @Field(() => DateScalar, { nullable: true, defaultValue: null, description: "Last day." }) endsOn!: string | null;
}

@Part("CloseOutCriterion", "A criterion by which a problem counts as resolved.")
export class CloseOutCriterion {
  @Field(() => String, { description: "Stable over versions; made by the client." }) id!: string;
  @Field(() => String, { description: "What has to be true." }) text!: string;
  @Field(() => evidenceKinds.members, { nullable: true, defaultValue: null, description: "By what that is shown." })
  evidenceKind!: EvidenceKind | null;
}

@Part("ProblemResponse", "The answer to one problem handed down.")
export class ProblemResponse {
  @Field(() => String, { description: "Stable over versions; made by the client." }) id!: string;
  @Field(() => ID, { description: "The problem handed down." }) problemId!: string;
  @Field(() => rectificationTypes.members, { nullable: true, defaultValue: null, description: "How long it takes by its nature." })
  rectificationType!: RectificationType | null;
  @Field(() => String, { description: "The leading executive." }) leadingExecutive!: string;
  @Field(() => String, { description: "The lead department." }) leadDepartment!: string;
  @Field(() => String, { description: "The responsible unit." }) responsibleUnit!: string;
  @Field(() => String, { description: "The responsible person." }) responsiblePerson!: string;
  @Field(() => String, { description: "How that person is reached." }) contact!: string;
  @Field(() => String, { defaultValue: "", description: "Why the problem arose, or came back." }) cause!: string;
  @Field(() => String, { defaultValue: "", description: "What was found in sibling units (举一反三)." }) siblingCheck!: string;
  @Field(() => Float, {
    nullable: true,
    defaultValue: null,
    description: "Funds in 万元 (10,000 yuan), two decimals; null while nothing is said.",
  })
  funds!: number | null;
  @Field(() => String, { defaultValue: "", description: "What is done if it goes wrong." }) contingency!: string;
  @Field(() => String, { description: "What is to be reached." }) goal!: string;
  @Field(() => DateScalar, { nullable: true, defaultValue: null, description: "First day." }) startsOn!: string | null;
  @Field(() => DateScalar, { nullable: true, defaultValue: null, description: "Last day." }) endsOn!: string | null;
  @Field(() => [PlanMeasure], { description: "What is done about it." }) measures!: PlanMeasure[];
  @Field(() => [CloseOutCriterion], { description: "When it counts as resolved." }) criteria!: CloseOutCriterion[];
}

@Part("PlanAttachment", "A file that belongs to the plan; its bytes lie at /files/<fileId>.")
export class PlanAttachment {
  @Field(() => String, { description: "Stable over versions; made by the client." }) id!: string;
  @Field(() => ID, { description: "The file, as the upload named it." }) fileId!: string;
  @Field(() => String, { description: "Its name." }) name!: string;
  @Field(() => Int, { description: "Its size in bytes." }) size!: number;
  @Field(() => String, { description: "The SHA-256 of its bytes, in hexadecimal." }) sha256!: string;
  @Field(() => String, { description: "Its type, found by looking at the bytes." }) contentType!: string;
}

@Part("Commitment", "The signed commitment of the head of the organization.")
export class Commitment {
  @Field(() => String, { description: "Who signed." }) signedBy!: string;
  @Field(() => String, { description: "The signer's post." }) post!: string;
  @Field(() => DateScalar, { description: "When it was signed." }) signedOn!: string;
  @Field(() => String, { description: "What is committed to." }) text!: string;
}

@Part("Leadership", "Who leads the rectification.")
export class Leadership {
  @Field(() => String, { description: "The leading executive." }) leadingExecutive!: string;
  @Field(() => String, { description: "The lead department." }) leadDepartment!: string;
  @Field(() => String, { description: "Whom to ask." }) contactName!: string;
  @Field(() => String, { description: "The contact's telephone number." }) contactPhone!: string;
  @Field(() => String, { description: "The rectification group named in the plan." }) rectificationGroup!: string;
}

@Part("PlanContent", "Everything a plan says.")
export class PlanContent {
  @Field(() => [PlanBatch], { description: "Scope: the batches." }) batches!: PlanBatch[];
  @Field(() => [KeyPerson], { description: "Scope: the key people." }) keyPeople!: KeyPerson[];
  @Field(() => [WorkRow], { description: "The work table of the four pillars." }) workTable!: WorkRow[];
  @Field(() => [GuidanceGroup], { description: "The guidance groups and who is in them." }) guidanceGroups!: GuidanceGroup[];
  @Field(() => [ProblemResponse], { description: "An answer for each problem handed down." }) problemResponses!: ProblemResponse[];
  @Field(() => String, { description: "What safeguards the work." }) safeguards!: string;
  @Field(() => String, { description: "The plan in words, as Markdown." }) narrative!: string;
  @Field(() => [PlanAttachment], { description: "Files that belong to the plan." }) attachments!: PlanAttachment[];
  @Field(() => Commitment, { nullable: true, defaultValue: null, description: "The head's signed commitment." })
  commitment!: Commitment | null;
  @Field(() => Leadership, { description: "Who leads the rectification." }) leadership!: Leadership;
}
