/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
/** In whose name an access token acts: a person's, for good or for a day to try, or a service's own. */
export type AccessTokenKind =
  /** Personal token */
  | 'PERSONAL'
  /** Service token */
  | 'SERVICE'
  /** Trial token */
  | 'TRIAL';

/** A section of a plan, a row of it, or a field of the row; null means the whole. */
export type AnchorInput = {
  /** The field of the row. */
  readonly field?: string | null | undefined;
  /** The row's id. */
  readonly rowId?: string | null | undefined;
  /** The section. */
  readonly section: PlanSection;
};

/** The answer to a finding; given again before the submission, it takes the place of the first. */
export type AnswerFindingInput = {
  /** The finding. */
  readonly findingId: string;
  /** Fixed in the coming version, or explained. */
  readonly kind: AnswerKind;
  /** What was changed, or why it was not. */
  readonly text: string;
};

/** How the submitter answers a finding. */
export type AnswerKind =
  /** Explained */
  | 'EXPLAINED'
  /** Fixed */
  | 'FIXED';

/** What the reviewer makes of an answer. */
export type AnswerVerdict =
  /** Confirmed */
  | 'CONFIRMED'
  /** Raised again */
  | 'RAISED_AGAIN';

/** Lets the plan pass. */
export type ApprovePlanInput = {
  /** The content hash of the version that was read; deciding on another than the latest is refused. */
  readonly contentHash: string;
  /** What the decision says beside the findings. */
  readonly note?: string;
  /** The plan. */
  readonly planId: string;
};

/** Where the comparison of a unit with an area stands. */
export type AreaState =
  /** Not applicable */
  | 'NOT_APPLICABLE'
  /** Compared, no problem */
  | 'NO_PROBLEM'
  /** Not compared yet */
  | 'OPEN'
  /** Problems */
  | 'PROBLEMS';

/** Which way the rows of a bulk job go. */
export type BulkJobKind =
  /** Export */
  | 'EXPORT'
  /** Import */
  | 'IMPORT';

/** How far a bulk job is. */
export type BulkJobState =
  /** Awaiting its file */
  | 'AWAITING_FILE'
  /** Cancelled */
  | 'CANCELLED'
  /** Done */
  | 'DONE'
  /** Failed */
  | 'FAILED'
  /** Running */
  | 'RUNNING'
  /** Waiting */
  | 'WAITING';

/** A campaign opens with the request for plans and closes once. */
export type CampaignState =
  /** Closed */
  | 'CLOSED'
  /** In preparation */
  | 'DRAFT'
  /** Open */
  | 'OPEN'
  /** Template */
  | 'TEMPLATE';

/** A criterion by which a problem counts as resolved. */
export type CloseOutCriterionInput = {
  /** By what that is shown. */
  readonly evidenceKind?: EvidenceKind | null | undefined;
  /** Stable over versions; made by the client. */
  readonly id: string;
  /** What has to be true. */
  readonly text: string;
};

/** The signed commitment of the head of the organization. */
export type CommitmentInput = {
  /** The signer's post. */
  readonly post: string;
  /** Who signed. */
  readonly signedBy: string;
  /** When it was signed. */
  readonly signedOn: string;
  /** What is committed to. */
  readonly text: string;
};

/** A list that is to go out whole. */
export type CreateExportInput = {
  /** What it is written as. */
  readonly format?: ExportFormat;
  /** A query for one list with pages, as it would be sent; what it says of `first` and `after` is left out, since all pages are read. */
  readonly query: string;
  /** Its variables, as a JSON object. */
  readonly variables?: string | null | undefined;
};

/** A change that is to be made once for each line of a file. */
export type CreateImportInput = {
  /** Whether each line is only tried, as if it stood alone, and nothing is changed. */
  readonly dryRun?: boolean;
  /** A mutation of one field, as it would be sent; each line of the file is its variables, as a JSON object. */
  readonly mutation: string;
};

/** A finding to be written; it is the author's own until the plan is returned. */
export type DraftFindingInput = {
  /** What in the version under review it speaks of. */
  readonly anchor: AnchorInput;
  /** What the submitter is required to do. */
  readonly demand: string;
  /** The plan under review. */
  readonly planId: string;
  /** One of the campaign's reason codes. */
  readonly reasonCode: string;
  /** Other words for fields of the row, or of the section without rows, at the anchor; the submitter takes them over in one step. */
  readonly suggestion?: ReadonlyArray<SuggestedFieldInput>;
  /** Whether it stands in the way of approval. */
  readonly weight: Weight;
};

/** By what a close-out criterion is shown to be met. */
export type EvidenceKind =
  /** Data */
  | 'DATA'
  /** Document */
  | 'DOCUMENT'
  /** Meeting record */
  | 'MEETING_RECORD'
  /** Photo */
  | 'PHOTO'
  /** Site check */
  | 'SITE_CHECK'
  /** System record */
  | 'SYSTEM_RECORD';

/** What an export is written as. */
export type ExportFormat =
  /** CSV */
  | 'CSV'
  /** NDJSON */
  | 'NDJSON'
  /** Excel */
  | 'XLSX';

/** A finding is drafted, sent, answered, then confirmed or raised again. */
export type FindingState =
  /** Answered */
  | 'ANSWERED'
  /** Confirmed */
  | 'CONFIRMED'
  /** Draft */
  | 'DRAFT'
  /** To be answered */
  | 'OPEN';

/** A group sent out to guide organizations. */
export type GuidanceGroupInput = {
  /** The organizations it guides. */
  readonly guidedOrganizationIds: ReadonlyArray<string>;
  /** Stable over versions; made by the client. */
  readonly id: string;
  /** Who leads it. */
  readonly leaderName: string;
  /** The leader's home organization. */
  readonly leaderOrganizationId?: string | null | undefined;
  /** The leader's post. */
  readonly leaderPost: string;
  /** The leader's rank. */
  readonly leaderRank?: Rank | null | undefined;
  /** Its members. */
  readonly members: ReadonlyArray<GuidanceMemberInput>;
  /** What the group is called. */
  readonly name: string;
  /** What it is to do there. */
  readonly tasks: string;
};

/** A member of a guidance group. */
export type GuidanceMemberInput = {
  /** The organization the member is drawn from. */
  readonly homeOrganizationId?: string | null | undefined;
  /** Stable over versions; made by the client. */
  readonly id: string;
  /** The name. */
  readonly name: string;
  /** The post. */
  readonly post: string;
};

/** What becomes of a row of an import; in a dry run, what would become of it. */
export type ImportOutcome =
  /** Changed */
  | 'CHANGED'
  /** Created */
  | 'CREATED'
  /** Refused */
  | 'REFUSED'
  /** Unchanged */
  | 'UNCHANGED';

/** Which matters are listed; what is left out does not narrow. */
export type InboxFilter = {
  /** Only matters that ask for this. */
  readonly kind?: InboxKind | null | undefined;
  /** Only matters with this light. */
  readonly light?: Light | null | undefined;
  /** Only matters whose plan's code, title or organization contains this. */
  readonly search?: string | null | undefined;
};

/** What an inbox item asks for. */
export type InboxKind =
  /** Decide on an extension */
  | 'EXTENSION_REQUEST'
  /** Give an opinion */
  | 'OPINION_REQUEST'
  /** Write the amendment */
  | 'PLAN_AMENDING'
  /** Review the plan */
  | 'PLAN_REVIEW'
  /** Rework the plan */
  | 'PLAN_REWORK'
  /** Write the plan */
  | 'PLAN_WRITING';

/** A person, or the holder of a post, of whom something particular is required. */
export type KeyPersonInput = {
  /** The batch the person belongs to. */
  readonly batchId: string;
  /** Why the person is a key person. */
  readonly category: string;
  /** Stable over versions; made by the client. */
  readonly id: string;
  /** The name. */
  readonly name: string;
  /** The post. */
  readonly post: string;
  /** What is required of the person. */
  readonly requirement: string;
};

/** Who leads the rectification. */
export type LeadershipInput = {
  /** Whom to ask. */
  readonly contactName: string;
  /** The contact's telephone number. */
  readonly contactPhone: string;
  /** The lead department. */
  readonly leadDepartment: string;
  /** The leading executive. */
  readonly leadingExecutive: string;
  /** The rectification group named in the plan. */
  readonly rectificationGroup: string;
};

/** The light of a deadline; derived, never stored. */
export type Light =
  /** Done */
  | 'DONE'
  /** On time */
  | 'GREEN'
  /** Overdue */
  | 'RED'
  /** Due soon */
  | 'YELLOW';

/** Which measures are listed; what is left out does not narrow. */
export type MeasureFilter = {
  /** Only measures of this campaign's problems. */
  readonly campaignId?: string | null | undefined;
  /** Only measures of this ledger's problems. */
  readonly ledgerId?: string | null | undefined;
  /** Only measures with one of these lights. */
  readonly lights?: ReadonlyArray<Light> | null | undefined;
  /** Only measures that are the viewer's to do. */
  readonly mine?: boolean | null | undefined;
  /** Only measures of this organization and all below it. */
  readonly organizationId?: string | null | undefined;
  /** Only measures of this problem. */
  readonly problemId?: string | null | undefined;
  /** Only measures whose texts say every word, or whose problem's number or title does. */
  readonly search?: string | null | undefined;
};

/** What kind of node of the tree an organization is. */
export type OrganizationKind =
  /** Branch */
  | 'BRANCH'
  /** Department */
  | 'DEPARTMENT'
  /** Headquarters */
  | 'HEADQUARTERS'
  /** Site */
  | 'SITE'
  /** Subsidiary */
  | 'SUBSIDIARY';

/** An organization is closed, never deleted. */
export type OrganizationState =
  /** Closed */
  | 'CLOSED'
  /** Open */
  | 'OPEN';

/** On which side of its target a metric is good. */
export type OutcomeDirection =
  /** At least */
  | 'AT_LEAST'
  /** At most */
  | 'AT_MOST';

/** Which outcome targets are listed; what is left out does not narrow. `lights` speaks of the target, `search` also of its title; everything else of its problem. */
export type OutcomeFilter = {
  /** Only problems of this area of work. */
  readonly area?: string | null | undefined;
  /** Only problems under this aspect of their ledger. */
  readonly aspectId?: string | null | undefined;
  /** Only problems about which a request waits for the superior. */
  readonly awaiting?: boolean | null | undefined;
  /** Only problems of this campaign. */
  readonly campaignId?: string | null | undefined;
  /** Only problems that repeat another, or only those that are counted. */
  readonly duplicates?: boolean | null | undefined;
  /** Only projects of which an inspection is due or overdue. */
  readonly inspectionDue?: boolean | null | undefined;
  /** Only problems that come from there. */
  readonly kinds?: ReadonlyArray<ProblemKind> | null | undefined;
  /** Only problems that this department leads. */
  readonly leadDepartmentId?: string | null | undefined;
  /** Only problems that this person leads, in whichever post. */
  readonly leadingExecutiveId?: string | null | undefined;
  /** Only problems on this ledger. */
  readonly ledgerId?: string | null | undefined;
  /** Only problems with one of these lights. */
  readonly lights?: ReadonlyArray<Light> | null | undefined;
  /** Only problems on which a look back is due or overdue. */
  readonly lookBackDue?: boolean | null | undefined;
  /** Only problems that the viewer answers for. */
  readonly mine?: boolean | null | undefined;
  /** Only problems of this organization and all below it. */
  readonly organizationId?: string | null | undefined;
  /** Only targets that stand so. */
  readonly outcomeStates?: ReadonlyArray<OutcomeState> | null | undefined;
  /** Only targets of this problem. */
  readonly problemId?: string | null | undefined;
  /** Only problems that have relapsed after they were closed out. */
  readonly relapsed?: boolean | null | undefined;
  /** Only problems whose texts or number say every word, of at least two characters, or whose title begins with such pinyin initials. */
  readonly search?: string | null | undefined;
  /** Only problems as grave as one of these. */
  readonly severities?: ReadonlyArray<ProblemSeverity> | null | undefined;
  /** Only problems that stand in one of these ways. */
  readonly standings?: ReadonlyArray<ProblemStanding> | null | undefined;
  /** Only problems that stand in one of these states. */
  readonly states?: ReadonlyArray<ProblemState> | null | undefined;
  /** Only problems that ask the viewer for this. */
  readonly task?: ProblemTaskKind | null | undefined;
  /** Only problems of this theme. */
  readonly theme?: string | null | undefined;
  /** Only open problems whose light, by the present deadline, was told to the viewer. */
  readonly told?: boolean | null | undefined;
};

/** Where an outcome target stands; derived, never stored. */
export type OutcomeState =
  /** Not reached */
  | 'BELOW_TARGET'
  /** Met */
  | 'MET'
  /** Nothing recorded */
  | 'NO_READING'
  /** Waived */
  | 'WAIVED';

/** What an outcome target is: a figure to reach, or a rule that lasts. */
export type OutcomeTargetKind =
  /** Lasting rule */
  | 'LASTING_RULE'
  /** Metric */
  | 'METRIC';

/** The four things that run through a campaign from beginning to end. */
export type Pillar =
  /** Learning */
  | 'LEARNING'
  /** Problem review */
  | 'PROBLEM_REVIEW'
  /** Rectification */
  | 'RECTIFICATION'
  /** Research */
  | 'RESEARCH';

/** A file that belongs to the plan; its bytes lie at /files/<fileId>. */
export type PlanAttachmentInput = {
  /** Its type, found by looking at the bytes. */
  readonly contentType: string;
  /** The file, as the upload named it. */
  readonly fileId: string;
  /** Stable over versions; made by the client. */
  readonly id: string;
  /** Its name. */
  readonly name: string;
  /** The SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
  /** Its size in bytes. */
  readonly size: number;
};

/** A batch in which organizations take part. */
export type PlanBatchInput = {
  /** Its last day. */
  readonly endsOn?: string | null | undefined;
  /** How many people take part. */
  readonly headCount?: number | null | undefined;
  /** Stable over versions; made by the client. */
  readonly id: string;
  /** What the batch is called. */
  readonly name: string;
  /** The organizations it covers. */
  readonly organizationIds: ReadonlyArray<string>;
  /** Who is covered, in words. */
  readonly scope: string;
  /** Its first day. */
  readonly startsOn?: string | null | undefined;
};

/** Everything a plan says. */
export type PlanContentInput = {
  /** Files that belong to the plan. */
  readonly attachments: ReadonlyArray<PlanAttachmentInput>;
  /** Scope: the batches. */
  readonly batches: ReadonlyArray<PlanBatchInput>;
  /** The head's signed commitment. */
  readonly commitment?: CommitmentInput | null | undefined;
  /** The guidance groups and who is in them. */
  readonly guidanceGroups: ReadonlyArray<GuidanceGroupInput>;
  /** Scope: the key people. */
  readonly keyPeople: ReadonlyArray<KeyPersonInput>;
  /** Who leads the rectification. */
  readonly leadership: LeadershipInput;
  /** The plan in words, as Markdown. */
  readonly narrative: string;
  /** An answer for each problem handed down. */
  readonly problemResponses: ReadonlyArray<ProblemResponseInput>;
  /** What safeguards the work. */
  readonly safeguards: string;
  /** The work table of the four pillars. */
  readonly workTable: ReadonlyArray<WorkRowInput>;
};

/** Which plans are listed; what is left out does not narrow. */
export type PlanFilter = {
  /** Only plans of which an amendment is under way, or only the others. */
  readonly amending?: boolean | null | undefined;
  /** Only plans of this campaign. */
  readonly campaignId?: string | null | undefined;
  /** Only plans with this light. */
  readonly light?: Light | null | undefined;
  /** Only plans of this organization and all below it. */
  readonly organizationId?: string | null | undefined;
  /** Only plans whose code, title or organization contains this, or whose content as submitted last says every word. */
  readonly search?: string | null | undefined;
  /** Only plans that stand in one of these states; one with a version in force stands as approved while it is amended. */
  readonly states?: ReadonlyArray<PlanState> | null | undefined;
};

/** A measure by which a problem is put right. */
export type PlanMeasureInput = {
  /** The day on which it was done. */
  readonly doneOn?: string | null | undefined;
  /** Last day. */
  readonly endsOn?: string | null | undefined;
  /** The last day as it was submitted first, while another stands now; the platform keeps it, whatever is sent. */
  readonly firstEndsOn?: string | null | undefined;
  /** Stable over versions; made by the client. */
  readonly id: string;
  /** Who does it. */
  readonly owner: string;
  /** Why it is later than it was. */
  readonly slipReason?: string;
  /** First day. */
  readonly startsOn?: string | null | undefined;
  /** What is done. */
  readonly text: string;
};

/** In which order plans are listed. */
export type PlanOrder =
  /** What is due first comes first. */
  | 'DUE'
  /** As the organizations stand in the tree. */
  | 'ORGANIZATION'
  /** Those that passed the first gate with least trouble first: fewest returns, then fewest findings; undecided ones last. */
  | 'QUALITY'
  /** What changed sides last comes first. */
  | 'UPDATED';

/** The sections of a plan; the four in the middle are the work table by pillar. */
export type PlanSection =
  /** Attachments */
  | 'ATTACHMENTS'
  /** Batches */
  | 'BATCHES'
  /** Signed commitment */
  | 'COMMITMENT'
  /** Guidance groups */
  | 'GUIDANCE_GROUPS'
  /** Key people */
  | 'KEY_PEOPLE'
  /** Learning */
  | 'LEARNING'
  /** Narrative */
  | 'NARRATIVE'
  /** Problem response */
  | 'PROBLEM_RESPONSES'
  /** Problem review */
  | 'PROBLEM_REVIEW'
  /** Rectification */
  | 'RECTIFICATION'
  /** Research */
  | 'RESEARCH'
  /** Safeguards */
  | 'SAFEGUARDS';

/** Where a plan stands in its first-pass review. */
export type PlanState =
  /** Approved */
  | 'APPROVED'
  /** Drafting */
  | 'DRAFT'
  /** In review */
  | 'IN_REVIEW'
  /** Returned */
  | 'RETURNED'
  /** Submitted */
  | 'SUBMITTED'
  /** Withdrawn */
  | 'WITHDRAWN';

/** Which problems are listed; what is left out does not narrow. */
export type ProblemFilter = {
  /** Only problems of this area of work. */
  readonly area?: string | null | undefined;
  /** Only problems under this aspect of their ledger. */
  readonly aspectId?: string | null | undefined;
  /** Only problems about which a request waits for the superior. */
  readonly awaiting?: boolean | null | undefined;
  /** Only problems of this campaign. */
  readonly campaignId?: string | null | undefined;
  /** Only problems that repeat another, or only those that are counted. */
  readonly duplicates?: boolean | null | undefined;
  /** Only projects of which an inspection is due or overdue. */
  readonly inspectionDue?: boolean | null | undefined;
  /** Only problems that come from there. */
  readonly kinds?: ReadonlyArray<ProblemKind> | null | undefined;
  /** Only problems that this department leads. */
  readonly leadDepartmentId?: string | null | undefined;
  /** Only problems that this person leads, in whichever post. */
  readonly leadingExecutiveId?: string | null | undefined;
  /** Only problems on this ledger. */
  readonly ledgerId?: string | null | undefined;
  /** Only problems with one of these lights. */
  readonly lights?: ReadonlyArray<Light> | null | undefined;
  /** Only problems on which a look back is due or overdue. */
  readonly lookBackDue?: boolean | null | undefined;
  /** Only problems that the viewer answers for. */
  readonly mine?: boolean | null | undefined;
  /** Only problems of this organization and all below it. */
  readonly organizationId?: string | null | undefined;
  /** Only problems that have relapsed after they were closed out. */
  readonly relapsed?: boolean | null | undefined;
  /** Only problems whose texts or number say every word, of at least two characters, or whose title begins with such pinyin initials. */
  readonly search?: string | null | undefined;
  /** Only problems as grave as one of these. */
  readonly severities?: ReadonlyArray<ProblemSeverity> | null | undefined;
  /** Only problems that stand in one of these ways. */
  readonly standings?: ReadonlyArray<ProblemStanding> | null | undefined;
  /** Only problems that stand in one of these states. */
  readonly states?: ReadonlyArray<ProblemState> | null | undefined;
  /** Only problems that ask the viewer for this. */
  readonly task?: ProblemTaskKind | null | undefined;
  /** Only problems of this theme. */
  readonly theme?: string | null | undefined;
  /** Only open problems whose light, by the present deadline, was told to the viewer. */
  readonly told?: boolean | null | undefined;
};

/** Where a problem comes from. */
export type ProblemKind =
  /** Audit */
  | 'AUDIT'
  /** Inspection feedback */
  | 'INSPECTION_FEEDBACK'
  /** Research */
  | 'RESEARCH'
  /** Self-check */
  | 'SELF_CHECK'
  /** Special rectification */
  | 'SPECIAL_RECTIFICATION'
  /** Staff feedback */
  | 'STAFF_FEEDBACK';

/** In which order problems are listed. */
export type ProblemOrder =
  /** By number. */
  | 'CODE'
  /** What is due first comes first. */
  | 'DEADLINE';

/** The answer to one problem handed down. */
export type ProblemResponseInput = {
  /** Why the problem arose, or came back. */
  readonly cause?: string;
  /** How that person is reached. */
  readonly contact: string;
  /** What is done if it goes wrong. */
  readonly contingency?: string;
  /** When it counts as resolved. */
  readonly criteria: ReadonlyArray<CloseOutCriterionInput>;
  /** Last day. */
  readonly endsOn?: string | null | undefined;
  /** Funds in 万元 (10,000 yuan), two decimals; null while nothing is said. */
  readonly funds?: number | null | undefined;
  /** What is to be reached. */
  readonly goal: string;
  /** Stable over versions; made by the client. */
  readonly id: string;
  /** The lead department. */
  readonly leadDepartment: string;
  /** The leading executive. */
  readonly leadingExecutive: string;
  /** What is done about it. */
  readonly measures: ReadonlyArray<PlanMeasureInput>;
  /** The problem handed down. */
  readonly problemId: string;
  /** How long it takes by its nature. */
  readonly rectificationType?: RectificationType | null | undefined;
  /** The responsible person. */
  readonly responsiblePerson: string;
  /** The responsible unit. */
  readonly responsibleUnit: string;
  /** What was found in sibling units (举一反三). */
  readonly siblingCheck?: string;
  /** First day. */
  readonly startsOn?: string | null | undefined;
};

/** What changes of a problem: what is left out stays as it is, null takes it away. */
export type ProblemRevisionInput = {
  /** The amount of money involved, in yuan, such as 1250000.50. */
  readonly amountInvolved?: string | null | undefined;
  /** The area of work that it belongs to. */
  readonly area?: string | null | undefined;
  /** An aspect of the ledger, by its name. */
  readonly aspect?: string | null | undefined;
  /** Why it came about. */
  readonly cause?: string | null | undefined;
  /** What it is held to be. */
  readonly characterization?: string | null | undefined;
  /** The rule by which it is held to be that. */
  readonly characterizationBasis?: string | null | undefined;
  /** Whether it is to be kept among those who deal with it. */
  readonly confidential?: boolean | null | undefined;
  /** What was found, in detail. */
  readonly description?: string | null | undefined;
  /** What stands in the way. */
  readonly difficulties?: string | null | undefined;
  /** Its revision as read. */
  readonly expectedVersion: number;
  /** How often it was found. */
  readonly frequency?: string | null | undefined;
  /** What is to be reached. */
  readonly goal?: string | null | undefined;
  /** The problem. */
  readonly problemId: string;
  /** What was done. */
  readonly progressNote?: string | null | undefined;
  /** How far its unit is, in per cent, 0 to 100. */
  readonly progressPercent?: number | null | undefined;
  /** How long its rectification takes by its nature. */
  readonly rectificationType?: RectificationType | null | undefined;
  /** Whether it was found before. */
  readonly repeated?: boolean | null | undefined;
  /** What is demanded. */
  readonly requirement?: string | null | undefined;
  /** How grave it is. */
  readonly severity?: ProblemSeverity | null | undefined;
  /** A theme of the campaign. */
  readonly theme?: string | null | undefined;
  /** What the problem is. */
  readonly title?: string | null | undefined;
};

/** How grave a problem is, gravest first. */
export type ProblemSeverity =
  /** General */
  | 'GENERAL'
  /** Important */
  | 'IMPORTANT'
  /** Major */
  | 'MAJOR';

/** How a problem stands beside its state; anything but regular is the superior's decision. */
export type ProblemStanding =
  /** Continuous */
  | 'CONTINUOUS'
  /** Not feasible for now */
  | 'NOT_FEASIBLE'
  /** Regular */
  | 'REGULAR';

/** Where a problem stands on the ledger. */
export type ProblemState =
  /** Accepted */
  | 'ACCEPTED'
  /** Assigned */
  | 'ASSIGNED'
  /** Closed out */
  | 'CLOSED'
  /** Close-out requested */
  | 'CLOSE_OUT_REQUESTED'
  /** In rectification */
  | 'IN_RECTIFICATION'
  /** Registered */
  | 'REGISTERED'
  /** Reopened */
  | 'REOPENED';

/** What a problem asks of the viewer. */
export type ProblemTaskKind =
  /** Close-out returned, more demanded */
  | 'CLOSE_OUT_RETURNED'
  /** Criteria for me to agree to */
  | 'CRITERIA_TO_ACCEPT'
  /** Given back, to be assigned again */
  | 'GIVEN_BACK'
  /** To be inspected by my side */
  | 'INSPECTION_DUE'
  /** To be looked back on by my side */
  | 'LOOK_BACK_DUE'
  /** I answer for, due soon */
  | 'PROBLEM_DUE_SOON'
  /** I answer for, overdue */
  | 'PROBLEM_OVERDUE'
  /** Reopened after a relapse */
  | 'REOPENED'
  /** Request for me to decide */
  | 'REQUEST_TO_DECIDE'
  /** To be accepted by my unit */
  | 'TO_ACCEPT'
  /** To be assigned by me */
  | 'TO_ASSIGN'
  /** Work to be started */
  | 'TO_START';

/** Ranks of posts, lowest first; DEPUTY and HEAD are the executives of an enterprise. */
export type Rank =
  /** Deputy head of enterprise */
  | 'DEPUTY'
  /** Division deputy */
  | 'DIVISION_DEPUTY'
  /** Division head */
  | 'DIVISION_HEAD'
  /** Head of enterprise */
  | 'HEAD'
  /** Section deputy */
  | 'SECTION_DEPUTY'
  /** Section head */
  | 'SECTION_HEAD'
  /** Staff */
  | 'STAFF';

/** How long a rectification takes by its nature. */
export type RectificationType =
  /** Continuous */
  | 'CONTINUOUS'
  /** Immediate */
  | 'IMMEDIATE'
  /** Phased */
  | 'PHASED';

/** A problem to be entered on a ledger. */
export type RegisterProblemInput = {
  /** The amount of money involved, in yuan, such as 1250000.50. */
  readonly amountInvolved?: string | null | undefined;
  /** The area of work that it belongs to. */
  readonly area?: string;
  /** An aspect of the ledger. */
  readonly aspectId?: string | null | undefined;
  /** Why it came about. */
  readonly cause?: string;
  /** What it is held to be. */
  readonly characterization?: string;
  /** The rule by which it is held to be that. */
  readonly characterizationBasis?: string;
  /** Whether it is to be kept among those who deal with it. */
  readonly confidential?: boolean;
  /** Until when it is to be resolved; left out, as many days from then as the campaign gives its severity. */
  readonly deadline?: string | null | undefined;
  /** What was found, in detail. */
  readonly description?: string;
  /** How often it was found. */
  readonly frequency?: string;
  /** What is to be reached. */
  readonly goal?: string;
  /** When it was handed down; today when left out. */
  readonly handedDownOn?: string | null | undefined;
  /** Where it comes from. */
  readonly kind: ProblemKind;
  /** The responsible unit: who has to resolve it. */
  readonly organizationId: string;
  /** How long its rectification takes by its nature; CONTINUOUS needs the approval of the organization above. */
  readonly rectificationType?: RectificationType | null | undefined;
  /** Whether it was found before. */
  readonly repeated?: boolean;
  /** What is demanded. */
  readonly requirement?: string;
  /** How grave it is. */
  readonly severity: ProblemSeverity;
  /** A theme of the campaign. */
  readonly theme?: string | null | undefined;
  /** What the problem is. */
  readonly title: string;
};

/** Problems to be entered on a ledger, all or none. */
export type RegisterProblemsInput = {
  /** Says what is wrong with the problems, and enters none. */
  readonly dryRun?: boolean;
  /** The ledger. */
  readonly ledgerId: string;
  /** The problems, in order; at most 500 at once. */
  readonly problems: ReadonlyArray<RegisterProblemInput>;
};

/** How far the unit is. */
export type ReportProgressInput = {
  /** What stands in the way. */
  readonly difficulties?: string;
  /** Its revision as read. */
  readonly expectedVersion: number;
  /** The problem. */
  readonly problemId: string;
  /** What was done. */
  readonly progressNote?: string;
  /** In per cent, 0 to 100. */
  readonly progressPercent: number;
};

/** Gives the plan back with the findings. */
export type ReturnPlanInput = {
  /** The content hash of the version that was read; deciding on another than the latest is refused. */
  readonly contentHash: string;
  /** What the decision says beside the findings. */
  readonly note?: string;
  /** The plan. */
  readonly planId: string;
};

/** Changes of many problems, each by itself: what cannot be changed is left as it is, with the reason. */
export type ReviseProblemsInput = {
  /** Says what would become of each problem, and changes nothing. */
  readonly dryRun?: boolean;
  /** The problems, each once; at most 500 at once. */
  readonly problems: ReadonlyArray<ProblemRevisionInput>;
};

/** What a person may be within an organization or its subtree. */
export type Role =
  /** Administrator */
  | 'ADMINISTRATOR'
  /** Auditor */
  | 'AUDITOR'
  /** Campaign manager */
  | 'CAMPAIGN_MANAGER'
  /** Leader */
  | 'LEADER'
  /** Reviewer */
  | 'REVIEWER'
  /** Submitter */
  | 'SUBMITTER'
  /** Viewer */
  | 'VIEWER';

/** The content of a plan as it stands in the editor. */
export type SavePlanDraftInput = {
  /** What the plan says now. */
  readonly content: PlanContentInput;
  /** The draft's revision that the content is based on. */
  readonly expectedVersion: number;
  /** The plan. */
  readonly planId: string;
};

/** The plan to take into review. */
export type StartPlanReviewInput = {
  /** The plan's revision as it was read. */
  readonly expectedVersion: number;
  /** The plan. */
  readonly planId: string;
};

/** The plan to hand in, as it was seen. */
export type SubmitPlanInput = {
  /** The plan's revision; it grows with every save of the draft. */
  readonly expectedVersion: number;
  /** The plan. */
  readonly planId: string;
};

/** One field of a suggested replacement. */
export type SuggestedFieldInput = {
  /** Which field; rows within the row are named by their id, as in `measures[<id>].text`. */
  readonly field: string;
  /** What it is to say; null or empty for no value. */
  readonly value?: string | null | undefined;
};

/** What is found by its text. */
export type TextHitKind =
  /** Measure */
  | 'MEASURE'
  /** Plan */
  | 'PLAN'
  /** Problem */
  | 'PROBLEM';

/** What an access token may be used for; its person's own rights bound it further, and a service has no other. */
export type TokenScope =
  /** Read campaigns */
  | 'CAMPAIGNS_READ'
  /** Change campaigns */
  | 'CAMPAIGNS_WRITE'
  /** Read organizations and people */
  | 'ORGANIZATIONS_READ'
  /** Change organizations and people */
  | 'ORGANIZATIONS_WRITE'
  /** Read plans */
  | 'PLANS_READ'
  /** Write and submit plans */
  | 'PLANS_WRITE'
  /** Review plans */
  | 'REVIEWS_WRITE'
  /** Act through tools (MCP) */
  | 'TOOLS_WRITE';

/** Whether a finding or a failed pre-check stands in the way of approval. */
export type Weight =
  /** Advisory */
  | 'ADVISORY'
  /** Blocking */
  | 'BLOCKING';

/** A row of the work table. */
export type WorkRowInput = {
  /** What is there at the end. */
  readonly deliverable: string;
  /** The day on which it was done. */
  readonly doneOn?: string | null | undefined;
  /** Last day. */
  readonly endsOn?: string | null | undefined;
  /** How completion is shown. */
  readonly evidence: string;
  /** The last day as it was submitted first, while another stands now; the platform keeps it, whatever is sent. */
  readonly firstEndsOn?: string | null | undefined;
  /** Stable over versions; made by the client. */
  readonly id: string;
  /** The part of the work table it stands in. */
  readonly pillar: Pillar;
  /** Ids of the rows that must be finished before it begins (紧前工作). */
  readonly predecessorIds?: ReadonlyArray<string>;
  /** The department in charge. */
  readonly responsibleDepartment: string;
  /** Who answers for it. */
  readonly responsiblePerson: string;
  /** Why it is later than it was. */
  readonly slipReason?: string;
  /** First day. */
  readonly startsOn?: string | null | undefined;
  /** How, step by step. */
  readonly steps: string;
  /** What is to be done. */
  readonly task: string;
};

export type AnswerFindingMutationVariables = Exact<{
  input: AnswerFindingInput;
}>;


export type AnswerFindingMutation = { readonly answerFinding: { readonly finding: { readonly id: string, readonly revision: number, readonly number: number | null, readonly state: FindingState, readonly answers: ReadonlyArray<{ readonly round: number, readonly kind: AnswerKind, readonly text: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly params: ReadonlyArray<{ readonly name: string, readonly value: string }> }> } };

export type ApprovePlanMutationVariables = Exact<{
  input: ApprovePlanInput;
}>;


export type ApprovePlanMutation = { readonly approvePlan: { readonly plan: { readonly id: string, readonly revision: number, readonly state: PlanState, readonly round: number, readonly approvedAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly params: ReadonlyArray<{ readonly name: string, readonly value: string }> }> } };

export type BulkJobQueryVariables = Exact<{
  bulkJobId: string;
}>;


export type BulkJobQuery = { readonly bulkJob: { readonly id: string, readonly revision: number, readonly kind: BulkJobKind, readonly state: BulkJobState, readonly total: number | null, readonly done: number, readonly refused: number, readonly faultCode: string | null, readonly fault: string | null, readonly resultUrl: string | null, readonly errorsUrl: string | null } | null };

export type CampaignsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CampaignsQuery = { readonly campaigns: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly revision: number, readonly code: string, readonly title: string, readonly titleEn: string, readonly state: CampaignState, readonly startsOn: string, readonly endsOn: string, readonly planDueAt: string, readonly reviewWorkingDays: number, readonly planCount: number, readonly organization: { readonly id: string, readonly code: string, readonly name: string, readonly nameEn: string } | null, readonly themes: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly ledgers: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly titleEn: string, readonly kind: ProblemKind | null, readonly problemCount: number }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ComparedUnitsQueryVariables = Exact<{
  ledgerId: string;
  organizationId?: string | null | undefined;
  open?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ComparedUnitsQuery = { readonly comparedUnits: { readonly edges: ReadonlyArray<{ readonly node: { readonly organization: { readonly id: string, readonly code: string, readonly name: string, readonly nameEn: string } | null, readonly areaCells: ReadonlyArray<{ readonly aspectId: string, readonly area: string, readonly state: AreaState, readonly problemCount: number, readonly reason: string, readonly comparedAt: string | null }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CreateExportMutationVariables = Exact<{
  input: CreateExportInput;
}>;


export type CreateExportMutation = { readonly createExport: { readonly bulkJob: { readonly id: string, readonly revision: number, readonly state: BulkJobState } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly params: ReadonlyArray<{ readonly name: string, readonly value: string }> }> } };

export type CreateImportMutationVariables = Exact<{
  input: CreateImportInput;
}>;


export type CreateImportMutation = { readonly createImport: { readonly bulkJob: { readonly id: string, readonly revision: number, readonly state: BulkJobState } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly params: ReadonlyArray<{ readonly name: string, readonly value: string }> }> } };

export type DraftFindingMutationVariables = Exact<{
  input: DraftFindingInput;
}>;


export type DraftFindingMutation = { readonly draftFinding: { readonly finding: { readonly id: string, readonly revision: number, readonly state: FindingState, readonly weight: Weight, readonly reasonCode: string, readonly demand: string, readonly anchor: { readonly section: PlanSection, readonly rowId: string | null, readonly field: string | null } } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly params: ReadonlyArray<{ readonly name: string, readonly value: string }> }> } };

export type FiguresQueryVariables = Exact<{
  organizationId: string;
  campaignId: string;
  asOf?: string | null | undefined;
}>;


export type FiguresQuery = { readonly organization: { readonly id: string, readonly code: string, readonly name: string, readonly nameEn: string, readonly planFigures: { readonly asked: number, readonly drafting: number, readonly submitted: number, readonly inReview: number, readonly returned: number, readonly approved: number, readonly overdue: number, readonly dueSoon: number, readonly firstPassYield: number | null, readonly rounds: number | null, readonly turnaroundHours: number | null }, readonly problemFigures: { readonly asOf: string | null, readonly total: number, readonly open: number, readonly overdue: number, readonly dueSoon: number, readonly onTime: number, readonly closed: number, readonly relapsed: number, readonly overdueShare: number | null, readonly meanAgeDays: number | null, readonly severities: ReadonlyArray<{ readonly severity: ProblemSeverity, readonly count: number }>, readonly states: ReadonlyArray<{ readonly state: ProblemState, readonly count: number }> } } | null };

export type LedgersQueryVariables = Exact<{
  campaignId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LedgersQuery = { readonly ledgers: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly revision: number, readonly code: string, readonly title: string, readonly titleEn: string, readonly kind: ProblemKind | null, readonly documentNumber: string | null, readonly documentDate: string | null, readonly problemCount: number, readonly campaign: { readonly id: string, readonly code: string, readonly title: string, readonly titleEn: string } | null, readonly aspects: ReadonlyArray<{ readonly id: string, readonly name: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type MeasuresQueryVariables = Exact<{
  filter?: MeasureFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MeasuresQuery = { readonly measures: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly revision: number, readonly position: number, readonly title: string, readonly startsOn: string, readonly endsOn: string, readonly light: Light, readonly progressPercent: number, readonly doneOn: string | null, readonly owner: { readonly personId: string | null, readonly name: string, readonly nameEn: string, readonly post: string | null }, readonly problem: { readonly id: string, readonly code: string, readonly title: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type OrganizationsQueryVariables = Exact<{
  organizationId?: string | null | undefined;
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OrganizationsQuery = { readonly organizations: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly code: string, readonly name: string, readonly nameEn: string, readonly kind: OrganizationKind, readonly state: OrganizationState, readonly depth: number, readonly parent: { readonly id: string, readonly code: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type OutcomesQueryVariables = Exact<{
  filter?: OutcomeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OutcomesQuery = { readonly outcomes: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly revision: number, readonly kind: OutcomeTargetKind, readonly title: string, readonly unit: string, readonly direction: OutcomeDirection | null, readonly baseline: string | null, readonly targetValue: string | null, readonly dueOn: string, readonly state: OutcomeState, readonly light: Light, readonly latestReading: { readonly value: string | null, readonly readOn: string } | null, readonly problem: { readonly id: string, readonly code: string, readonly title: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type PlanContentQueryVariables = Exact<{
  id: string;
}>;


export type PlanContentQuery = { readonly plan: { readonly id: string, readonly revision: number, readonly code: string, readonly title: string, readonly state: PlanState, readonly round: number, readonly turnDueAt: string, readonly organization: { readonly id: string, readonly code: string, readonly name: string, readonly nameEn: string } | null, readonly problems: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly severity: ProblemSeverity, readonly deadline: string }>, readonly draft: { readonly revision: number, readonly savedAt: string, readonly content: { readonly safeguards: string, readonly narrative: string, readonly batches: ReadonlyArray<{ readonly id: string, readonly name: string, readonly startsOn: string | null, readonly endsOn: string | null, readonly organizationIds: ReadonlyArray<string>, readonly headCount: number | null, readonly scope: string }>, readonly keyPeople: ReadonlyArray<{ readonly id: string, readonly batchId: string, readonly post: string, readonly name: string, readonly category: string, readonly requirement: string }>, readonly workTable: ReadonlyArray<{ readonly id: string, readonly pillar: Pillar, readonly task: string, readonly steps: string, readonly startsOn: string | null, readonly endsOn: string | null, readonly responsiblePerson: string, readonly responsibleDepartment: string, readonly deliverable: string, readonly evidence: string, readonly predecessorIds: ReadonlyArray<string>, readonly slipReason: string, readonly doneOn: string | null }>, readonly guidanceGroups: ReadonlyArray<{ readonly id: string, readonly name: string, readonly leaderName: string, readonly leaderPost: string, readonly leaderRank: Rank | null, readonly leaderOrganizationId: string | null, readonly guidedOrganizationIds: ReadonlyArray<string>, readonly tasks: string, readonly members: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string, readonly homeOrganizationId: string | null }> }>, readonly problemResponses: ReadonlyArray<{ readonly id: string, readonly problemId: string, readonly rectificationType: RectificationType | null, readonly leadingExecutive: string, readonly leadDepartment: string, readonly responsibleUnit: string, readonly responsiblePerson: string, readonly contact: string, readonly cause: string, readonly siblingCheck: string, readonly funds: number | null, readonly contingency: string, readonly goal: string, readonly startsOn: string | null, readonly endsOn: string | null, readonly measures: ReadonlyArray<{ readonly id: string, readonly text: string, readonly owner: string, readonly startsOn: string | null, readonly endsOn: string | null, readonly slipReason: string, readonly doneOn: string | null }>, readonly criteria: ReadonlyArray<{ readonly id: string, readonly text: string, readonly evidenceKind: EvidenceKind | null }> }>, readonly attachments: ReadonlyArray<{ readonly id: string, readonly fileId: string, readonly name: string, readonly size: number, readonly sha256: string, readonly contentType: string }>, readonly commitment: { readonly signedBy: string, readonly post: string, readonly signedOn: string, readonly text: string } | null, readonly leadership: { readonly leadingExecutive: string, readonly leadDepartment: string, readonly contactName: string, readonly contactPhone: string, readonly rectificationGroup: string } }, readonly preChecks: ReadonlyArray<{ readonly rule: string, readonly title: string, readonly weight: Weight, readonly passed: boolean, readonly findings: ReadonlyArray<{ readonly why: string, readonly remedy: string, readonly anchor: { readonly section: PlanSection, readonly rowId: string | null, readonly field: string | null } }> }> } | null, readonly latestVersion: { readonly number: number, readonly contentHash: string, readonly submittedAt: string, readonly content: { readonly safeguards: string, readonly narrative: string, readonly batches: ReadonlyArray<{ readonly id: string, readonly name: string, readonly startsOn: string | null, readonly endsOn: string | null, readonly organizationIds: ReadonlyArray<string>, readonly headCount: number | null, readonly scope: string }>, readonly keyPeople: ReadonlyArray<{ readonly id: string, readonly batchId: string, readonly post: string, readonly name: string, readonly category: string, readonly requirement: string }>, readonly workTable: ReadonlyArray<{ readonly id: string, readonly pillar: Pillar, readonly task: string, readonly steps: string, readonly startsOn: string | null, readonly endsOn: string | null, readonly responsiblePerson: string, readonly responsibleDepartment: string, readonly deliverable: string, readonly evidence: string, readonly predecessorIds: ReadonlyArray<string>, readonly slipReason: string, readonly doneOn: string | null }>, readonly guidanceGroups: ReadonlyArray<{ readonly id: string, readonly name: string, readonly leaderName: string, readonly leaderPost: string, readonly leaderRank: Rank | null, readonly leaderOrganizationId: string | null, readonly guidedOrganizationIds: ReadonlyArray<string>, readonly tasks: string, readonly members: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string, readonly homeOrganizationId: string | null }> }>, readonly problemResponses: ReadonlyArray<{ readonly id: string, readonly problemId: string, readonly rectificationType: RectificationType | null, readonly leadingExecutive: string, readonly leadDepartment: string, readonly responsibleUnit: string, readonly responsiblePerson: string, readonly contact: string, readonly cause: string, readonly siblingCheck: string, readonly funds: number | null, readonly contingency: string, readonly goal: string, readonly startsOn: string | null, readonly endsOn: string | null, readonly measures: ReadonlyArray<{ readonly id: string, readonly text: string, readonly owner: string, readonly startsOn: string | null, readonly endsOn: string | null, readonly slipReason: string, readonly doneOn: string | null }>, readonly criteria: ReadonlyArray<{ readonly id: string, readonly text: string, readonly evidenceKind: EvidenceKind | null }> }>, readonly attachments: ReadonlyArray<{ readonly id: string, readonly fileId: string, readonly name: string, readonly size: number, readonly sha256: string, readonly contentType: string }>, readonly commitment: { readonly signedBy: string, readonly post: string, readonly signedOn: string, readonly text: string } | null, readonly leadership: { readonly leadingExecutive: string, readonly leadDepartment: string, readonly contactName: string, readonly contactPhone: string, readonly rectificationGroup: string } } } | null, readonly findings: ReadonlyArray<{ readonly id: string, readonly revision: number, readonly number: number | null, readonly round: number, readonly state: FindingState, readonly weight: Weight, readonly reasonCode: string, readonly demand: string, readonly anchor: { readonly section: PlanSection, readonly rowId: string | null, readonly field: string | null }, readonly answers: ReadonlyArray<{ readonly round: number, readonly kind: AnswerKind, readonly text: string, readonly verdict: AnswerVerdict | null, readonly verdictNote: string }> }> } | null };

export type PlanQualityQueryVariables = Exact<{
  filter?: PlanFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PlanQualityQuery = { readonly plans: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly code: string, readonly title: string, readonly state: PlanState, readonly round: number, readonly organization: { readonly id: string, readonly code: string, readonly name: string, readonly nameEn: string } | null, readonly quality: { readonly decisions: number, readonly returns: number, readonly onTime: number, readonly findings: number, readonly blockingFindings: number, readonly raisedAgain: number, readonly turnaroundHours: number | null } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type PlansWaitingForMeQueryVariables = Exact<{
  filter?: InboxFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PlansWaitingForMeQuery = { readonly inbox: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: InboxKind, readonly turnSince: string, readonly dueAt: string, readonly light: Light, readonly plan: { readonly id: string, readonly revision: number, readonly code: string, readonly title: string, readonly state: PlanState, readonly round: number } | null, readonly organization: { readonly id: string, readonly code: string, readonly name: string, readonly nameEn: string } | null, readonly onBehalfOf: { readonly id: string, readonly name: string, readonly nameEn: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type PlansQueryVariables = Exact<{
  filter?: PlanFilter | null | undefined;
  order?: PlanOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PlansQuery = { readonly plans: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly revision: number, readonly code: string, readonly title: string, readonly state: PlanState, readonly round: number, readonly light: Light, readonly dueAt: string, readonly turnSince: string, readonly turnDueAt: string, readonly submittedAt: string | null, readonly approvedAt: string | null, readonly openFindingCount: number, readonly organization: { readonly id: string, readonly code: string, readonly name: string, readonly nameEn: string } | null, readonly reviewingOrganization: { readonly id: string, readonly code: string, readonly name: string, readonly nameEn: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ProblemCountsQueryVariables = Exact<{
  filter?: ProblemFilter | null | undefined;
}>;


export type ProblemCountsQuery = { readonly ledgerFigures: { readonly total: number, readonly overdue: number, readonly dueSoon: number, readonly onTime: number, readonly closed: number, readonly duplicates: number } };

export type ProblemQueryVariables = Exact<{
  code: string;
}>;


export type ProblemQuery = { readonly problem: { readonly id: string, readonly revision: number, readonly code: string, readonly title: string, readonly description: string, readonly cause: string, readonly requirement: string, readonly goal: string, readonly kind: ProblemKind, readonly severity: ProblemSeverity, readonly state: ProblemState, readonly standing: ProblemStanding, readonly light: Light, readonly deadline: string, readonly firstDeadline: string, readonly progressPercent: number, readonly progressNote: string, readonly difficulties: string, readonly organization: { readonly id: string, readonly code: string, readonly name: string, readonly nameEn: string } | null, readonly ledger: { readonly id: string, readonly code: string, readonly title: string, readonly titleEn: string } | null, readonly leadingExecutive: { readonly personId: string | null, readonly name: string, readonly nameEn: string, readonly post: string | null } | null, readonly leadDepartment: { readonly organizationId: string, readonly organizationName: string, readonly organizationNameEn: string } | null, readonly responsiblePerson: { readonly personId: string | null, readonly name: string, readonly nameEn: string, readonly post: string | null } | null, readonly measures: ReadonlyArray<{ readonly id: string, readonly revision: number, readonly position: number, readonly title: string, readonly startsOn: string, readonly endsOn: string, readonly progressPercent: number, readonly doneOn: string | null, readonly light: Light }>, readonly closeOutGaps: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly viewerSteps: ReadonlyArray<{ readonly name: string, readonly possible: boolean, readonly whyNot: string | null }> } | null };

export type ProblemsQueryVariables = Exact<{
  filter?: ProblemFilter | null | undefined;
  order?: ProblemOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProblemsQuery = { readonly problems: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly revision: number, readonly code: string, readonly title: string, readonly kind: ProblemKind, readonly severity: ProblemSeverity, readonly state: ProblemState, readonly standing: ProblemStanding, readonly light: Light, readonly deadline: string, readonly firstDeadline: string, readonly progressPercent: number, readonly theme: string | null, readonly area: string, readonly measureCount: number, readonly doneMeasureCount: number, readonly organization: { readonly id: string, readonly code: string, readonly name: string, readonly nameEn: string } | null, readonly responsiblePerson: { readonly personId: string | null, readonly name: string, readonly nameEn: string, readonly post: string | null, readonly organizationName: string, readonly organizationNameEn: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type RegisterProblemsMutationVariables = Exact<{
  input: RegisterProblemsInput;
}>;


export type RegisterProblemsMutation = { readonly registerProblems: { readonly problems: ReadonlyArray<{ readonly id: string, readonly revision: number, readonly code: string, readonly title: string, readonly state: ProblemState, readonly deadline: string }>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly params: ReadonlyArray<{ readonly name: string, readonly value: string }> }> } };

export type ReportProgressMutationVariables = Exact<{
  input: ReportProgressInput;
}>;


export type ReportProgressMutation = { readonly reportProgress: { readonly problem: { readonly id: string, readonly revision: number, readonly code: string, readonly state: ProblemState, readonly progressPercent: number, readonly progressNote: string, readonly light: Light } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly params: ReadonlyArray<{ readonly name: string, readonly value: string }> }> } };

export type ReturnPlanMutationVariables = Exact<{
  input: ReturnPlanInput;
}>;


export type ReturnPlanMutation = { readonly returnPlan: { readonly plan: { readonly id: string, readonly revision: number, readonly state: PlanState, readonly round: number, readonly turnDueAt: string, readonly findings: ReadonlyArray<{ readonly id: string, readonly number: number | null, readonly state: FindingState, readonly weight: Weight, readonly reasonCode: string, readonly demand: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly params: ReadonlyArray<{ readonly name: string, readonly value: string }> }> } };

export type ReviseProblemsMutationVariables = Exact<{
  input: ReviseProblemsInput;
}>;


export type ReviseProblemsMutation = { readonly reviseProblems: { readonly changedCount: number | null, readonly refusedCount: number | null, readonly revisions: ReadonlyArray<{ readonly outcome: ImportOutcome, readonly problem: { readonly id: string, readonly revision: number, readonly code: string, readonly title: string, readonly severity: ProblemSeverity, readonly progressPercent: number, readonly progressNote: string } | null, readonly reasons: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly params: ReadonlyArray<{ readonly name: string, readonly value: string }> }> }> | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly params: ReadonlyArray<{ readonly name: string, readonly value: string }> }> } };

export type SavePlanDraftMutationVariables = Exact<{
  input: SavePlanDraftInput;
}>;


export type SavePlanDraftMutation = { readonly savePlanDraft: { readonly plan: { readonly id: string, readonly revision: number, readonly state: PlanState, readonly draft: { readonly revision: number, readonly preChecks: ReadonlyArray<{ readonly rule: string, readonly title: string, readonly weight: Weight, readonly passed: boolean, readonly findings: ReadonlyArray<{ readonly why: string, readonly remedy: string, readonly anchor: { readonly section: PlanSection, readonly rowId: string | null, readonly field: string | null } }> }> } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly params: ReadonlyArray<{ readonly name: string, readonly value: string }> }> } };

export type SearchTextsQueryVariables = Exact<{
  text: string;
  kinds?: ReadonlyArray<TextHitKind> | TextHitKind | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchTextsQuery = { readonly searchTexts: { readonly edges: ReadonlyArray<{ readonly node: { readonly kind: TextHitKind, readonly passage: { readonly before: string, readonly match: string, readonly after: string }, readonly problem: { readonly id: string, readonly code: string, readonly title: string, readonly state: ProblemState, readonly light: Light } | null, readonly measure: { readonly id: string, readonly title: string, readonly problem: { readonly code: string, readonly title: string } | null } | null, readonly plan: { readonly id: string, readonly code: string, readonly title: string, readonly state: PlanState } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type StartPlanReviewMutationVariables = Exact<{
  input: StartPlanReviewInput;
}>;


export type StartPlanReviewMutation = { readonly startPlanReview: { readonly plan: { readonly id: string, readonly revision: number, readonly state: PlanState, readonly round: number, readonly turnDueAt: string, readonly latestVersion: { readonly number: number, readonly contentHash: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly params: ReadonlyArray<{ readonly name: string, readonly value: string }> }> } };

export type SubmitPlanMutationVariables = Exact<{
  input: SubmitPlanInput;
}>;


export type SubmitPlanMutation = { readonly submitPlan: { readonly plan: { readonly id: string, readonly revision: number, readonly state: PlanState, readonly round: number, readonly turnDueAt: string, readonly latestVersion: { readonly number: number, readonly contentHash: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly params: ReadonlyArray<{ readonly name: string, readonly value: string }> }> } };

export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { readonly viewer: { readonly today: string, readonly inboxCount: number, readonly tenant: { readonly code: string, readonly name: string, readonly nameEn: string } | null, readonly person: { readonly id: string, readonly name: string, readonly nameEn: string } | null, readonly organization: { readonly id: string, readonly code: string, readonly name: string, readonly nameEn: string } | null, readonly grants: ReadonlyArray<{ readonly role: Role, readonly includesSubtree: boolean, readonly organization: { readonly id: string, readonly code: string, readonly name: string, readonly nameEn: string } | null }>, readonly accessToken: { readonly kind: AccessTokenKind, readonly scopes: ReadonlyArray<TokenScope>, readonly expiresAt: string, readonly organization: { readonly id: string, readonly code: string, readonly name: string, readonly nameEn: string } | null } | null } | null };

/**
 * Answers a finding of a returned plan; given again before the next submission, the answer takes the place of the first.
 * Scopes: PLANS_WRITE.
 */
export const answerFinding = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerFinding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerFindingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerFinding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}],"loc":{"start":0,"end":334,"source":{"body":"mutation AnswerFinding($input: AnswerFindingInput!) {\n  answerFinding(input: $input) {\n    finding {\n      id\n      revision\n      number\n      state\n      answers {\n        round\n        kind\n        text\n      }\n    }\n    userErrors {\n      code\n      path\n      message\n      params {\n        name\n        value\n      }\n    }\n  }\n}","name":"AnswerFinding"}}} as unknown as TypedDocumentNode<AnswerFindingMutation, AnswerFindingMutationVariables>;

/**
 * Approves a plan. `contentHash` is of the version that was read: deciding on another is refused.
 * Scopes: REVIEWS_WRITE.
 */
export const approvePlan = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApprovePlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApprovePlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approvePlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}],"loc":{"start":0,"end":277,"source":{"body":"mutation ApprovePlan($input: ApprovePlanInput!) {\n  approvePlan(input: $input) {\n    plan {\n      id\n      revision\n      state\n      round\n      approvedAt\n    }\n    userErrors {\n      code\n      path\n      message\n      params {\n        name\n        value\n      }\n    }\n  }\n}","name":"ApprovePlan"}}} as unknown as TypedDocumentNode<ApprovePlanMutation, ApprovePlanMutationVariables>;

/**
 * How far an export or import is, and where its files are downloaded: the addresses are good for an hour. Any token may, for its own person's.
 */
export const bulkJob = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BulkJob"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bulkJobId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bulkJob"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bulkJobId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"faultCode"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"resultUrl"}},{"kind":"Field","name":{"kind":"Name","value":"errorsUrl"}}]}}]}}],"loc":{"start":0,"end":188,"source":{"body":"query BulkJob($bulkJobId: ID!) {\n  bulkJob(id: $bulkJobId) {\n    id\n    revision\n    kind\n    state\n    total\n    done\n    refused\n    faultCode\n    fault\n    resultUrl\n    errorsUrl\n  }\n}","name":"BulkJob"}}} as unknown as TypedDocumentNode<BulkJobQuery, BulkJobQueryVariables>;

/**
 * The campaigns that one runs or takes part in, the newest first, with their ledgers.
 * Scopes: CAMPAIGNS_READ, ORGANIZATIONS_READ.
 */
export const campaigns = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Campaigns"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaigns"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"titleEn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"planDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"reviewWorkingDays"}},{"kind":"Field","name":{"kind":"Name","value":"planCount"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"themes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ledgers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"titleEn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"problemCount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}],"loc":{"start":0,"end":650,"source":{"body":"query Campaigns($first: Int = 50, $after: String) {\n  campaigns(first: $first, after: $after) {\n    edges {\n      node {\n        id\n        revision\n        code\n        title\n        titleEn\n        state\n        startsOn\n        endsOn\n        planDueAt\n        reviewWorkingDays\n        planCount\n        organization {\n          id\n          code\n          name\n          nameEn\n        }\n        themes {\n          id\n          name\n        }\n        ledgers {\n          id\n          code\n          title\n          titleEn\n          kind\n          problemCount\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}","name":"Campaigns"}}} as unknown as TypedDocumentNode<CampaignsQuery, CampaignsQueryVariables>;

/**
 * The units that a ledger's areas are compared with, in the order of the tree, each with its answer for every area; or only those that are still to answer.
 * Scopes: CAMPAIGNS_READ, ORGANIZATIONS_READ.
 */
export const comparedUnits = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ComparedUnits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ledgerId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"open"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comparedUnits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ledgerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ledgerId"}}},{"kind":"Argument","name":{"kind":"Name","value":"organizationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"open"},"value":{"kind":"Variable","name":{"kind":"Name","value":"open"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"areaCells"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ledgerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ledgerId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"aspectId"}},{"kind":"Field","name":{"kind":"Name","value":"area"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"problemCount"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"comparedAt"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}],"loc":{"start":0,"end":598,"source":{"body":"query ComparedUnits($ledgerId: ID!, $organizationId: ID, $open: Boolean, $first: Int = 50, $after: String) {\n  comparedUnits(\n    ledgerId: $ledgerId\n    organizationId: $organizationId\n    open: $open\n    first: $first\n    after: $after\n  ) {\n    edges {\n      node {\n        organization {\n          id\n          code\n          name\n          nameEn\n        }\n        areaCells(ledgerId: $ledgerId) {\n          aspectId\n          area\n          state\n          problemCount\n          reason\n          comparedAt\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}","name":"ComparedUnits"}}} as unknown as TypedDocumentNode<ComparedUnitsQuery, ComparedUnitsQueryVariables>;

/**
 * Asks for a whole list as a file: `query` is a query for one list, whose pages are all read; `format` NDJSON, XLSX or CSV.
 * Any token may; it reads what the token may read. `bulkJob` of the answer is followed with BulkJob.
 */
export const createExport = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateExportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createExport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bulkJob"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}],"loc":{"start":0,"end":254,"source":{"body":"mutation CreateExport($input: CreateExportInput!) {\n  createExport(input: $input) {\n    bulkJob {\n      id\n      revision\n      state\n    }\n    userErrors {\n      code\n      path\n      message\n      params {\n        name\n        value\n      }\n    }\n  }\n}","name":"CreateExport"}}} as unknown as TypedDocumentNode<CreateExportMutation, CreateExportMutationVariables>;

/**
 * Prepares a change for each line of a file: `mutation` is a mutation of one field. The lines, each the variables as a JSON object, are then
 * posted to /files/bulk-jobs/<id>. With `dryRun` each line is only tried. Any token may; it does what the token may do.
 */
export const createImport = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateImportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bulkJob"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}],"loc":{"start":0,"end":254,"source":{"body":"mutation CreateImport($input: CreateImportInput!) {\n  createImport(input: $input) {\n    bulkJob {\n      id\n      revision\n      state\n    }\n    userErrors {\n      code\n      path\n      message\n      params {\n        name\n        value\n      }\n    }\n  }\n}","name":"CreateImport"}}} as unknown as TypedDocumentNode<CreateImportMutation, CreateImportMutationVariables>;

/**
 * Writes down what is unclear in a plan under review, at its row; it goes out when the plan is returned.
 * Scopes: REVIEWS_WRITE.
 */
export const draftFinding = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DraftFinding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DraftFindingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draftFinding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"reasonCode"}},{"kind":"Field","name":{"kind":"Name","value":"demand"}},{"kind":"Field","name":{"kind":"Name","value":"anchor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"rowId"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}],"loc":{"start":0,"end":364,"source":{"body":"mutation DraftFinding($input: DraftFindingInput!) {\n  draftFinding(input: $input) {\n    finding {\n      id\n      revision\n      state\n      weight\n      reasonCode\n      demand\n      anchor {\n        section\n        rowId\n        field\n      }\n    }\n    userErrors {\n      code\n      path\n      message\n      params {\n        name\n        value\n      }\n    }\n  }\n}","name":"DraftFinding"}}} as unknown as TypedDocumentNode<DraftFindingMutation, DraftFindingMutationVariables>;

/**
 * Where the plans of a campaign and its problems stand in an organization and all below it; problems also as of an earlier day.
 * Scopes: ORGANIZATIONS_READ, CAMPAIGNS_READ, PLANS_READ.
 */
export const figures = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Figures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"planFigures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"drafting"}},{"kind":"Field","name":{"kind":"Name","value":"submitted"}},{"kind":"Field","name":{"kind":"Name","value":"inReview"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}},{"kind":"Field","name":{"kind":"Name","value":"approved"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"dueSoon"}},{"kind":"Field","name":{"kind":"Name","value":"firstPassYield"}},{"kind":"Field","name":{"kind":"Name","value":"rounds"}},{"kind":"Field","name":{"kind":"Name","value":"turnaroundHours"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problemFigures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"dueSoon"}},{"kind":"Field","name":{"kind":"Name","value":"onTime"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"relapsed"}},{"kind":"Field","name":{"kind":"Name","value":"overdueShare"}},{"kind":"Field","name":{"kind":"Name","value":"meanAgeDays"}},{"kind":"Field","name":{"kind":"Name","value":"severities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"states"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]}}],"loc":{"start":0,"end":683,"source":{"body":"query Figures($organizationId: ID!, $campaignId: ID!, $asOf: Date) {\n  organization(id: $organizationId) {\n    id\n    code\n    name\n    nameEn\n    planFigures(campaignId: $campaignId) {\n      asked\n      drafting\n      submitted\n      inReview\n      returned\n      approved\n      overdue\n      dueSoon\n      firstPassYield\n      rounds\n      turnaroundHours\n    }\n    problemFigures(campaignId: $campaignId, asOf: $asOf) {\n      asOf\n      total\n      open\n      overdue\n      dueSoon\n      onTime\n      closed\n      relapsed\n      overdueShare\n      meanAgeDays\n      severities {\n        severity\n        count\n      }\n      states {\n        state\n        count\n      }\n    }\n  }\n}","name":"Figures"}}} as unknown as TypedDocumentNode<FiguresQuery, FiguresQueryVariables>;

/**
 * The ledgers of problems, of one campaign or of all that one may read.
 * Scopes: CAMPAIGNS_READ.
 */
export const ledgers = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Ledgers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ledgers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"titleEn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"documentNumber"}},{"kind":"Field","name":{"kind":"Name","value":"documentDate"}},{"kind":"Field","name":{"kind":"Name","value":"problemCount"}},{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"titleEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"aspects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}],"loc":{"start":0,"end":529,"source":{"body":"query Ledgers($campaignId: ID, $first: Int = 50, $after: String) {\n  ledgers(campaignId: $campaignId, first: $first, after: $after) {\n    edges {\n      node {\n        id\n        revision\n        code\n        title\n        titleEn\n        kind\n        documentNumber\n        documentDate\n        problemCount\n        campaign {\n          id\n          code\n          title\n          titleEn\n        }\n        aspects {\n          id\n          name\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}","name":"Ledgers"}}} as unknown as TypedDocumentNode<LedgersQuery, LedgersQueryVariables>;

/**
 * The measures of the problems that a filter keeps, what is due first first.
 * Scopes: CAMPAIGNS_READ.
 */
export const measures = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Measures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MeasureFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"post"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}],"loc":{"start":0,"end":543,"source":{"body":"query Measures($filter: MeasureFilter, $first: Int = 100, $after: String) {\n  measures(filter: $filter, first: $first, after: $after) {\n    edges {\n      node {\n        id\n        revision\n        position\n        title\n        startsOn\n        endsOn\n        light\n        progressPercent\n        doneOn\n        owner {\n          personId\n          name\n          nameEn\n          post\n        }\n        problem {\n          id\n          code\n          title\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}","name":"Measures"}}} as unknown as TypedDocumentNode<MeasuresQuery, MeasuresQueryVariables>;

/**
 * An organization with all below it, in the order of the tree; one's own where none is named.
 * Scopes: ORGANIZATIONS_READ.
 */
export const organizations = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Organizations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"organizationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"depth"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}],"loc":{"start":0,"end":457,"source":{"body":"query Organizations($organizationId: ID, $search: String, $first: Int = 100, $after: String) {\n  organizations(\n    organizationId: $organizationId\n    search: $search\n    first: $first\n    after: $after\n  ) {\n    edges {\n      node {\n        id\n        code\n        name\n        nameEn\n        kind\n        state\n        depth\n        parent {\n          id\n          code\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}","name":"Organizations"}}} as unknown as TypedDocumentNode<OrganizationsQuery, OrganizationsQueryVariables>;

/**
 * The outcome targets of the problems that a filter keeps, what is due first first, with what was read of each last.
 * Scopes: CAMPAIGNS_READ.
 */
export const outcomes = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Outcomes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"baseline"}},{"kind":"Field","name":{"kind":"Name","value":"targetValue"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"latestReading"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"readOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}],"loc":{"start":0,"end":539,"source":{"body":"query Outcomes($filter: OutcomeFilter, $first: Int = 100, $after: String) {\n  outcomes(filter: $filter, first: $first, after: $after) {\n    edges {\n      node {\n        id\n        revision\n        kind\n        title\n        unit\n        direction\n        baseline\n        targetValue\n        dueOn\n        state\n        light\n        latestReading {\n          value\n          readOn\n        }\n        problem {\n          id\n          code\n          title\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}","name":"Outcomes"}}} as unknown as TypedDocumentNode<OutcomesQuery, OutcomesQueryVariables>;

/**
 * A plan with what it says: the draft where one is being written, the version submitted last with its content hash, and the findings.
 * What is submitted as draft has the form of what is read here. `contentHash` is what a decision names.
 * Scopes: PLANS_READ, ORGANIZATIONS_READ.
 */
export const planContent = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanContent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"turnDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"batches"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"organizationIds"}},{"kind":"Field","name":{"kind":"Name","value":"headCount"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}}]}},{"kind":"Field","name":{"kind":"Name","value":"keyPeople"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"batchId"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"requirement"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workTable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"pillar"}},{"kind":"Field","name":{"kind":"Name","value":"task"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"responsiblePerson"}},{"kind":"Field","name":{"kind":"Name","value":"responsibleDepartment"}},{"kind":"Field","name":{"kind":"Name","value":"deliverable"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"predecessorIds"}},{"kind":"Field","name":{"kind":"Name","value":"slipReason"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"guidanceGroups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"leaderName"}},{"kind":"Field","name":{"kind":"Name","value":"leaderPost"}},{"kind":"Field","name":{"kind":"Name","value":"leaderRank"}},{"kind":"Field","name":{"kind":"Name","value":"leaderOrganizationId"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"homeOrganizationId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"guidedOrganizationIds"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problemResponses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"problemId"}},{"kind":"Field","name":{"kind":"Name","value":"rectificationType"}},{"kind":"Field","name":{"kind":"Name","value":"leadingExecutive"}},{"kind":"Field","name":{"kind":"Name","value":"leadDepartment"}},{"kind":"Field","name":{"kind":"Name","value":"responsibleUnit"}},{"kind":"Field","name":{"kind":"Name","value":"responsiblePerson"}},{"kind":"Field","name":{"kind":"Name","value":"contact"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"siblingCheck"}},{"kind":"Field","name":{"kind":"Name","value":"funds"}},{"kind":"Field","name":{"kind":"Name","value":"contingency"}},{"kind":"Field","name":{"kind":"Name","value":"goal"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"slipReason"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"evidenceKind"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"safeguards"}},{"kind":"Field","name":{"kind":"Name","value":"narrative"}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commitment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signedBy"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leadership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leadingExecutive"}},{"kind":"Field","name":{"kind":"Name","value":"leadDepartment"}},{"kind":"Field","name":{"kind":"Name","value":"contactName"}},{"kind":"Field","name":{"kind":"Name","value":"contactPhone"}},{"kind":"Field","name":{"kind":"Name","value":"rectificationGroup"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"preChecks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"passed"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"anchor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"rowId"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"latestVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"batches"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"organizationIds"}},{"kind":"Field","name":{"kind":"Name","value":"headCount"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}}]}},{"kind":"Field","name":{"kind":"Name","value":"keyPeople"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"batchId"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"requirement"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workTable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"pillar"}},{"kind":"Field","name":{"kind":"Name","value":"task"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"responsiblePerson"}},{"kind":"Field","name":{"kind":"Name","value":"responsibleDepartment"}},{"kind":"Field","name":{"kind":"Name","value":"deliverable"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"predecessorIds"}},{"kind":"Field","name":{"kind":"Name","value":"slipReason"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"guidanceGroups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"leaderName"}},{"kind":"Field","name":{"kind":"Name","value":"leaderPost"}},{"kind":"Field","name":{"kind":"Name","value":"leaderRank"}},{"kind":"Field","name":{"kind":"Name","value":"leaderOrganizationId"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"homeOrganizationId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"guidedOrganizationIds"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problemResponses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"problemId"}},{"kind":"Field","name":{"kind":"Name","value":"rectificationType"}},{"kind":"Field","name":{"kind":"Name","value":"leadingExecutive"}},{"kind":"Field","name":{"kind":"Name","value":"leadDepartment"}},{"kind":"Field","name":{"kind":"Name","value":"responsibleUnit"}},{"kind":"Field","name":{"kind":"Name","value":"responsiblePerson"}},{"kind":"Field","name":{"kind":"Name","value":"contact"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"siblingCheck"}},{"kind":"Field","name":{"kind":"Name","value":"funds"}},{"kind":"Field","name":{"kind":"Name","value":"contingency"}},{"kind":"Field","name":{"kind":"Name","value":"goal"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"slipReason"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"evidenceKind"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"safeguards"}},{"kind":"Field","name":{"kind":"Name","value":"narrative"}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commitment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signedBy"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leadership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leadingExecutive"}},{"kind":"Field","name":{"kind":"Name","value":"leadDepartment"}},{"kind":"Field","name":{"kind":"Name","value":"contactName"}},{"kind":"Field","name":{"kind":"Name","value":"contactPhone"}},{"kind":"Field","name":{"kind":"Name","value":"rectificationGroup"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"reasonCode"}},{"kind":"Field","name":{"kind":"Name","value":"demand"}},{"kind":"Field","name":{"kind":"Name","value":"anchor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"rowId"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"verdictNote"}}]}}]}}]}}]}}],"loc":{"start":0,"end":4816,"source":{"body":"query PlanContent($id: ID!) {\n  plan(id: $id) {\n    id\n    revision\n    code\n    title\n    state\n    round\n    turnDueAt\n    organization {\n      id\n      code\n      name\n      nameEn\n    }\n    problems {\n      id\n      code\n      title\n      severity\n      deadline\n    }\n    draft {\n      revision\n      savedAt\n      content {\n        batches {\n          id\n          name\n          startsOn\n          endsOn\n          organizationIds\n          headCount\n          scope\n        }\n        keyPeople {\n          id\n          batchId\n          post\n          name\n          category\n          requirement\n        }\n        workTable {\n          id\n          pillar\n          task\n          steps\n          startsOn\n          endsOn\n          responsiblePerson\n          responsibleDepartment\n          deliverable\n          evidence\n          predecessorIds\n          slipReason\n          doneOn\n        }\n        guidanceGroups {\n          id\n          name\n          leaderName\n          leaderPost\n          leaderRank\n          leaderOrganizationId\n          members {\n            id\n            name\n            post\n            homeOrganizationId\n          }\n          guidedOrganizationIds\n          tasks\n        }\n        problemResponses {\n          id\n          problemId\n          rectificationType\n          leadingExecutive\n          leadDepartment\n          responsibleUnit\n          responsiblePerson\n          contact\n          cause\n          siblingCheck\n          funds\n          contingency\n          goal\n          startsOn\n          endsOn\n          measures {\n            id\n            text\n            owner\n            startsOn\n            endsOn\n            slipReason\n            doneOn\n          }\n          criteria {\n            id\n            text\n            evidenceKind\n          }\n        }\n        safeguards\n        narrative\n        attachments {\n          id\n          fileId\n          name\n          size\n          sha256\n          contentType\n        }\n        commitment {\n          signedBy\n          post\n          signedOn\n          text\n        }\n        leadership {\n          leadingExecutive\n          leadDepartment\n          contactName\n          contactPhone\n          rectificationGroup\n        }\n      }\n      preChecks {\n        rule\n        title\n        weight\n        passed\n        findings {\n          anchor {\n            section\n            rowId\n            field\n          }\n          why\n          remedy\n        }\n      }\n    }\n    latestVersion {\n      number\n      contentHash\n      submittedAt\n      content {\n        batches {\n          id\n          name\n          startsOn\n          endsOn\n          organizationIds\n          headCount\n          scope\n        }\n        keyPeople {\n          id\n          batchId\n          post\n          name\n          category\n          requirement\n        }\n        workTable {\n          id\n          pillar\n          task\n          steps\n          startsOn\n          endsOn\n          responsiblePerson\n          responsibleDepartment\n          deliverable\n          evidence\n          predecessorIds\n          slipReason\n          doneOn\n        }\n        guidanceGroups {\n          id\n          name\n          leaderName\n          leaderPost\n          leaderRank\n          leaderOrganizationId\n          members {\n            id\n            name\n            post\n            homeOrganizationId\n          }\n          guidedOrganizationIds\n          tasks\n        }\n        problemResponses {\n          id\n          problemId\n          rectificationType\n          leadingExecutive\n          leadDepartment\n          responsibleUnit\n          responsiblePerson\n          contact\n          cause\n          siblingCheck\n          funds\n          contingency\n          goal\n          startsOn\n          endsOn\n          measures {\n            id\n            text\n            owner\n            startsOn\n            endsOn\n            slipReason\n            doneOn\n          }\n          criteria {\n            id\n            text\n            evidenceKind\n          }\n        }\n        safeguards\n        narrative\n        attachments {\n          id\n          fileId\n          name\n          size\n          sha256\n          contentType\n        }\n        commitment {\n          signedBy\n          post\n          signedOn\n          text\n        }\n        leadership {\n          leadingExecutive\n          leadDepartment\n          contactName\n          contactPhone\n          rectificationGroup\n        }\n      }\n    }\n    findings {\n      id\n      revision\n      number\n      round\n      state\n      weight\n      reasonCode\n      demand\n      anchor {\n        section\n        rowId\n        field\n      }\n      answers {\n        round\n        kind\n        text\n        verdict\n        verdictNote\n      }\n    }\n  }\n}","name":"PlanContent"}}} as unknown as TypedDocumentNode<PlanContentQuery, PlanContentQueryVariables>;

/**
 * The plans that a filter keeps by how little trouble they had at the first gate, best first, with the figures that say so.
 * Scopes: PLANS_READ, ORGANIZATIONS_READ.
 */
export const planQuality = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanQuality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PlanFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plans"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"EnumValue","value":"QUALITY"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decisions"}},{"kind":"Field","name":{"kind":"Name","value":"returns"}},{"kind":"Field","name":{"kind":"Name","value":"onTime"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}},{"kind":"Field","name":{"kind":"Name","value":"blockingFindings"}},{"kind":"Field","name":{"kind":"Name","value":"raisedAgain"}},{"kind":"Field","name":{"kind":"Name","value":"turnaroundHours"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}],"loc":{"start":0,"end":584,"source":{"body":"query PlanQuality($filter: PlanFilter, $first: Int = 100, $after: String) {\n  plans(filter: $filter, order: QUALITY, first: $first, after: $after) {\n    edges {\n      node {\n        id\n        code\n        title\n        state\n        round\n        organization {\n          id\n          code\n          name\n          nameEn\n        }\n        quality {\n          decisions\n          returns\n          onTime\n          findings\n          blockingFindings\n          raisedAgain\n          turnaroundHours\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}","name":"PlanQuality"}}} as unknown as TypedDocumentNode<PlanQualityQuery, PlanQualityQueryVariables>;

/**
 * The plans whose next step is one's own to take, what is due first coming first: to be written, reworked, reviewed or advised on.
 * Scopes: PLANS_READ, ORGANIZATIONS_READ.
 */
export const plansWaitingForMe = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlansWaitingForMe"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"InboxFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inbox"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"turn"},"value":{"kind":"EnumValue","value":"MINE"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"turnSince"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"round"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onBehalfOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}],"loc":{"start":0,"end":609,"source":{"body":"query PlansWaitingForMe($filter: InboxFilter, $first: Int = 50, $after: String) {\n  inbox(turn: MINE, filter: $filter, first: $first, after: $after) {\n    edges {\n      node {\n        id\n        kind\n        turnSince\n        dueAt\n        light\n        plan {\n          id\n          revision\n          code\n          title\n          state\n          round\n        }\n        organization {\n          id\n          code\n          name\n          nameEn\n        }\n        onBehalfOf {\n          id\n          name\n          nameEn\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}","name":"PlansWaitingForMe"}}} as unknown as TypedDocumentNode<PlansWaitingForMeQuery, PlansWaitingForMeQueryVariables>;

/**
 * The plans that a filter keeps: by campaign, organization and all below it, state, light or words.
 * Scopes: PLANS_READ, ORGANIZATIONS_READ.
 */
export const plans = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Plans"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PlanFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PlanOrder"}},"defaultValue":{"kind":"EnumValue","value":"DUE"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plans"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"Variable","name":{"kind":"Name","value":"order"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"turnSince"}},{"kind":"Field","name":{"kind":"Name","value":"turnDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openFindingCount"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviewingOrganization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}],"loc":{"start":0,"end":672,"source":{"body":"query Plans($filter: PlanFilter, $order: PlanOrder = DUE, $first: Int = 100, $after: String) {\n  plans(filter: $filter, order: $order, first: $first, after: $after) {\n    edges {\n      node {\n        id\n        revision\n        code\n        title\n        state\n        round\n        light\n        dueAt\n        turnSince\n        turnDueAt\n        submittedAt\n        approvedAt\n        openFindingCount\n        organization {\n          id\n          code\n          name\n          nameEn\n        }\n        reviewingOrganization {\n          id\n          code\n          name\n          nameEn\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}","name":"Plans"}}} as unknown as TypedDocumentNode<PlansQuery, PlansQueryVariables>;

/**
 * How many problems a filter keeps, by their light; each is counted once.
 * Scopes: CAMPAIGNS_READ.
 */
export const problemCounts = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProblemCounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProblemFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ledgerFigures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"dueSoon"}},{"kind":"Field","name":{"kind":"Name","value":"onTime"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"duplicates"}}]}}]}}],"loc":{"start":0,"end":157,"source":{"body":"query ProblemCounts($filter: ProblemFilter) {\n  ledgerFigures(filter: $filter) {\n    total\n    overdue\n    dueSoon\n    onTime\n    closed\n    duplicates\n  }\n}","name":"ProblemCounts"}}} as unknown as TypedDocumentNode<ProblemCountsQuery, ProblemCountsQueryVariables>;

/**
 * One problem by its number, with its measures and what stands between it and being closed out.
 * Scopes: CAMPAIGNS_READ, ORGANIZATIONS_READ.
 */
export const problem = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Problem"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problem"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"requirement"}},{"kind":"Field","name":{"kind":"Name","value":"goal"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"firstDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"progressNote"}},{"kind":"Field","name":{"kind":"Name","value":"difficulties"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ledger"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"titleEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leadingExecutive"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"post"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leadDepartment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizationId"}},{"kind":"Field","name":{"kind":"Name","value":"organizationName"}},{"kind":"Field","name":{"kind":"Name","value":"organizationNameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responsiblePerson"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"post"}}]}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}},{"kind":"Field","name":{"kind":"Name","value":"light"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closeOutGaps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerSteps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"possible"}},{"kind":"Field","name":{"kind":"Name","value":"whyNot"}}]}}]}}]}}],"loc":{"start":0,"end":941,"source":{"body":"query Problem($code: String!) {\n  problem(code: $code) {\n    id\n    revision\n    code\n    title\n    description\n    cause\n    requirement\n    goal\n    kind\n    severity\n    state\n    standing\n    light\n    deadline\n    firstDeadline\n    progressPercent\n    progressNote\n    difficulties\n    organization {\n      id\n      code\n      name\n      nameEn\n    }\n    ledger {\n      id\n      code\n      title\n      titleEn\n    }\n    leadingExecutive {\n      personId\n      name\n      nameEn\n      post\n    }\n    leadDepartment {\n      organizationId\n      organizationName\n      organizationNameEn\n    }\n    responsiblePerson {\n      personId\n      name\n      nameEn\n      post\n    }\n    measures {\n      id\n      revision\n      position\n      title\n      startsOn\n      endsOn\n      progressPercent\n      doneOn\n      light\n    }\n    closeOutGaps {\n      code\n      message\n    }\n    viewerSteps {\n      name\n      possible\n      whyNot\n    }\n  }\n}","name":"Problem"}}} as unknown as TypedDocumentNode<ProblemQuery, ProblemQueryVariables>;

/**
 * The problems that a filter keeps: by ledger, organization and all below it, state, light, severity, who answers, or words.
 * Scopes: CAMPAIGNS_READ, ORGANIZATIONS_READ.
 */
export const problems = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Problems"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProblemFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProblemOrder"}},"defaultValue":{"kind":"EnumValue","value":"CODE"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"Variable","name":{"kind":"Name","value":"order"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"firstDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"theme"}},{"kind":"Field","name":{"kind":"Name","value":"area"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responsiblePerson"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"organizationName"}},{"kind":"Field","name":{"kind":"Name","value":"organizationNameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"measureCount"}},{"kind":"Field","name":{"kind":"Name","value":"doneMeasureCount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}],"loc":{"start":0,"end":798,"source":{"body":"query Problems($filter: ProblemFilter, $order: ProblemOrder = CODE, $first: Int = 100, $after: String) {\n  problems(filter: $filter, order: $order, first: $first, after: $after) {\n    edges {\n      node {\n        id\n        revision\n        code\n        title\n        kind\n        severity\n        state\n        standing\n        light\n        deadline\n        firstDeadline\n        progressPercent\n        theme\n        area\n        organization {\n          id\n          code\n          name\n          nameEn\n        }\n        responsiblePerson {\n          personId\n          name\n          nameEn\n          post\n          organizationName\n          organizationNameEn\n        }\n        measureCount\n        doneMeasureCount\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}","name":"Problems"}}} as unknown as TypedDocumentNode<ProblemsQuery, ProblemsQueryVariables>;

/**
 * Enters problems on a ledger as they are found. With `dryRun` it says what it would do.
 * Scopes: CAMPAIGNS_WRITE.
 */
export const registerProblems = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterProblems"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterProblemsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerProblems"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}],"loc":{"start":0,"end":305,"source":{"body":"mutation RegisterProblems($input: RegisterProblemsInput!) {\n  registerProblems(input: $input) {\n    problems {\n      id\n      revision\n      code\n      title\n      state\n      deadline\n    }\n    userErrors {\n      code\n      path\n      message\n      params {\n        name\n        value\n      }\n    }\n  }\n}","name":"RegisterProblems"}}} as unknown as TypedDocumentNode<RegisterProblemsMutation, RegisterProblemsMutationVariables>;

/**
 * Reports how far the rectification of a problem is. `expectedVersion` is the revision of the problem.
 * Scopes: CAMPAIGNS_WRITE.
 */
export const reportProgress = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReportProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportProgressInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportProgress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"progressNote"}},{"kind":"Field","name":{"kind":"Name","value":"light"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}],"loc":{"start":0,"end":324,"source":{"body":"mutation ReportProgress($input: ReportProgressInput!) {\n  reportProgress(input: $input) {\n    problem {\n      id\n      revision\n      code\n      state\n      progressPercent\n      progressNote\n      light\n    }\n    userErrors {\n      code\n      path\n      message\n      params {\n        name\n        value\n      }\n    }\n  }\n}","name":"ReportProgress"}}} as unknown as TypedDocumentNode<ReportProgressMutation, ReportProgressMutationVariables>;

/**
 * Gives a plan back with the findings that were drafted. `contentHash` is of the version that was read: deciding on another is refused.
 * Scopes: REVIEWS_WRITE.
 */
export const returnPlan = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReturnPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnPlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"turnDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"reasonCode"}},{"kind":"Field","name":{"kind":"Name","value":"demand"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}],"loc":{"start":0,"end":387,"source":{"body":"mutation ReturnPlan($input: ReturnPlanInput!) {\n  returnPlan(input: $input) {\n    plan {\n      id\n      revision\n      state\n      round\n      turnDueAt\n      findings {\n        id\n        number\n        state\n        weight\n        reasonCode\n        demand\n      }\n    }\n    userErrors {\n      code\n      path\n      message\n      params {\n        name\n        value\n      }\n    }\n  }\n}","name":"ReturnPlan"}}} as unknown as TypedDocumentNode<ReturnPlanMutation, ReturnPlanMutationVariables>;

/**
 * Changes what is said of problems, each by itself: only the fields that are named, each at the revision that was read. With `dryRun` it says what it would do.
 * Scopes: CAMPAIGNS_WRITE.
 */
export const reviseProblems = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReviseProblems"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviseProblemsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviseProblems"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changedCount"}},{"kind":"Field","name":{"kind":"Name","value":"refusedCount"}},{"kind":"Field","name":{"kind":"Name","value":"revisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"progressNote"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}],"loc":{"start":0,"end":539,"source":{"body":"mutation ReviseProblems($input: ReviseProblemsInput!) {\n  reviseProblems(input: $input) {\n    changedCount\n    refusedCount\n    revisions {\n      outcome\n      problem {\n        id\n        revision\n        code\n        title\n        severity\n        progressPercent\n        progressNote\n      }\n      reasons {\n        code\n        path\n        message\n        params {\n          name\n          value\n        }\n      }\n    }\n    userErrors {\n      code\n      path\n      message\n      params {\n        name\n        value\n      }\n    }\n  }\n}","name":"ReviseProblems"}}} as unknown as TypedDocumentNode<ReviseProblemsMutation, ReviseProblemsMutationVariables>;

/**
 * Keeps what a plan is to say as its draft, whole, and tells what the pre-checks think of it. `expectedVersion` is the revision of the draft.
 * Scopes: PLANS_WRITE.
 */
export const savePlanDraft = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SavePlanDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SavePlanDraftInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savePlanDraft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"preChecks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"passed"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"anchor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"rowId"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}],"loc":{"start":0,"end":553,"source":{"body":"mutation SavePlanDraft($input: SavePlanDraftInput!) {\n  savePlanDraft(input: $input) {\n    plan {\n      id\n      revision\n      state\n      draft {\n        revision\n        preChecks {\n          rule\n          title\n          weight\n          passed\n          findings {\n            anchor {\n              section\n              rowId\n              field\n            }\n            why\n            remedy\n          }\n        }\n      }\n    }\n    userErrors {\n      code\n      path\n      message\n      params {\n        name\n        value\n      }\n    }\n  }\n}","name":"SavePlanDraft"}}} as unknown as TypedDocumentNode<SavePlanDraftMutation, SavePlanDraftMutationVariables>;

/**
 * Problems, measures and plans whose texts say every word, titles first, each with the passage in which it says it.
 * Scopes: CAMPAIGNS_READ, PLANS_READ.
 */
export const searchTexts = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchTexts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TextHitKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"searchTexts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"passage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"match"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"light"}}]}},{"kind":"Field","name":{"kind":"Name","value":"measure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}],"loc":{"start":0,"end":670,"source":{"body":"query SearchTexts($text: String!, $kinds: [TextHitKind!], $first: Int = 50, $after: String) {\n  searchTexts(text: $text, kinds: $kinds, first: $first, after: $after) {\n    edges {\n      node {\n        kind\n        passage {\n          before\n          match\n          after\n        }\n        problem {\n          id\n          code\n          title\n          state\n          light\n        }\n        measure {\n          id\n          title\n          problem {\n            code\n            title\n          }\n        }\n        plan {\n          id\n          code\n          title\n          state\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}","name":"SearchTexts"}}} as unknown as TypedDocumentNode<SearchTextsQuery, SearchTextsQueryVariables>;

/**
 * Takes a submitted plan into review. `expectedVersion` is the revision of the plan.
 * Scopes: REVIEWS_WRITE.
 */
export const startPlanReview = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartPlanReview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartPlanReviewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startPlanReview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"turnDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"latestVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}],"loc":{"start":0,"end":353,"source":{"body":"mutation StartPlanReview($input: StartPlanReviewInput!) {\n  startPlanReview(input: $input) {\n    plan {\n      id\n      revision\n      state\n      round\n      turnDueAt\n      latestVersion {\n        number\n        contentHash\n      }\n    }\n    userErrors {\n      code\n      path\n      message\n      params {\n        name\n        value\n      }\n    }\n  }\n}","name":"StartPlanReview"}}} as unknown as TypedDocumentNode<StartPlanReviewMutation, StartPlanReviewMutationVariables>;

/**
 * Hands a plan in for review. `expectedVersion` is the revision of the plan; what a blocking pre-check complains of is refused, one refusal each.
 * Scopes: PLANS_WRITE.
 */
export const submitPlan = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitPlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"turnDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"latestVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}],"loc":{"start":0,"end":338,"source":{"body":"mutation SubmitPlan($input: SubmitPlanInput!) {\n  submitPlan(input: $input) {\n    plan {\n      id\n      revision\n      state\n      round\n      turnDueAt\n      latestVersion {\n        number\n        contentHash\n      }\n    }\n    userErrors {\n      code\n      path\n      message\n      params {\n        name\n        value\n      }\n    }\n  }\n}","name":"SubmitPlan"}}} as unknown as TypedDocumentNode<SubmitPlanMutation, SubmitPlanMutationVariables>;

/**
 * Who the token speaks for: person or service, group, organization, roles, until when it holds, and how many matters wait for them.
 * Any token may ask. Scopes: ORGANIZATIONS_READ for the names of organizations.
 */
export const whoAmI = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoAmI"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"tenant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"includesSubtree"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"accessToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"inboxCount"}}]}}]}}],"loc":{"start":0,"end":509,"source":{"body":"query WhoAmI {\n  viewer {\n    today\n    tenant {\n      code\n      name\n      nameEn\n    }\n    person {\n      id\n      name\n      nameEn\n    }\n    organization {\n      id\n      code\n      name\n      nameEn\n    }\n    grants {\n      role\n      includesSubtree\n      organization {\n        id\n        code\n        name\n        nameEn\n      }\n    }\n    accessToken {\n      kind\n      scopes\n      expiresAt\n      organization {\n        id\n        code\n        name\n        nameEn\n      }\n    }\n    inboxCount\n  }\n}","name":"WhoAmI"}}} as unknown as TypedDocumentNode<WhoAmIQuery, WhoAmIQueryVariables>;