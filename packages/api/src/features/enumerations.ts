import {
  answerKinds,
  answerVerdicts,
  campaignStates,
  changeKinds,
  colorSchemes,
  densities,
  type Enumeration,
  evidenceKinds,
  findingStates,
  inboxKinds,
  lights,
  organizationKinds,
  organizationStates,
  pillars,
  planSections,
  planStates,
  problemKinds,
  problemSeverities,
  ranks,
  rectificationTypes,
  roles,
  roundStates,
  tokenScopes,
  turns,
  weights,
  wordChangeKinds,
} from "@duban/schema";
import { registerEnumType } from "type-graphql";

/** The vocabulary's enumerations as GraphQL enums; a field names one by its members: `@Field(() => planStates.members)`. */
const enumerations: Readonly<Record<string, readonly [Enumeration<string>, description: string]>> = {
  OrganizationKind: [organizationKinds, "What kind of node of the tree an organization is."],
  OrganizationState: [organizationStates, "An organization is closed, never deleted."],
  Rank: [ranks, "Ranks of posts, lowest first; DEPUTY and HEAD are the executives of an enterprise."],
  Role: [roles, "What a person may be within an organization or its subtree."],
  TokenScope: [tokenScopes, "What an access token may be used for; its person's own rights bound it further."],
  CampaignState: [campaignStates, "A campaign opens with the request for plans and closes once."],
  Pillar: [pillars, "The four things that run through a campaign from beginning to end."],
  Weight: [weights, "Whether a finding or a failed pre-check stands in the way of approval."],
  ProblemKind: [problemKinds, "Where a problem comes from."],
  ProblemSeverity: [problemSeverities, "How grave a problem is, gravest first."],
  PlanState: [planStates, "Where a plan stands in its first-pass review."],
  PlanSection: [planSections, "The sections of a plan; the four in the middle are the work table by pillar."],
  RectificationType: [rectificationTypes, "How long a rectification takes by its nature."],
  EvidenceKind: [evidenceKinds, "By what a close-out criterion is shown to be met."],
  ChangeKind: [changeKinds, "How a row differs between two versions."],
  WordChangeKind: [wordChangeKinds, "How a piece of text differs between two versions."],
  RoundState: [roundStates, "Where a round of review stands."],
  FindingState: [findingStates, "A finding is drafted, sent, answered, then confirmed or raised again."],
  AnswerKind: [answerKinds, "How the submitter answers a finding."],
  AnswerVerdict: [answerVerdicts, "What the reviewer makes of an answer."],
  Light: [lights, "The light of a deadline; derived, never stored."],
  InboxKind: [inboxKinds, "What an inbox item asks for."],
  ColorScheme: [colorSchemes, "The colours of the client."],
  Density: [densities, "How high the rows of lists are."],
  Turn: [turns, "Whose turn an inbox item is."],
};

for (const [name, [enumeration, description]] of Object.entries(enumerations)) {
  const labels = enumeration.values.map((value) => [value, { description: enumeration.label(value, "en") }]);
  registerEnumType(enumeration.members, { name, description, valuesConfig: Object.fromEntries(labels) });
}
