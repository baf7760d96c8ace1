const named = (type: string, field = "name") => `type ${type} { id: ID! ${field}: String! }`;

/** What the plain server offers: the same answers, in a schema as small as they need. */
export const typeDefs = `#graphql
  scalar DateTime
  ${named("Organization")}
  ${named("Person")}
  ${named("Campaign", "title")}
  ${named("Ledger", "title")}
  type Appointment { post: String! person: Person! }
  type Measure {
    id: ID! position: Int! title: String! steps: String! startsOn: String! endsOn: String! firstEndsOn: String! progressPercent: Int! doneOn: String
    deliverable: String! note: String! owner: Appointment!
  }
  type WorkRow { id: ID! task: String! startsOn: String endsOn: String responsiblePerson: String responsibleDepartment: String deliverable: String }
  type Content { narrative: String! safeguards: String! workTable: [WorkRow!]! }
  type PlanVersion { id: ID! number: Int! contentHash: String! submittedAt: DateTime! submittedBy: Person content: Content! }
  type ReviewRound {
    id: ID! number: Int! state: String! submittedAt: DateTime! startedAt: DateTime dueAt: DateTime! decidedAt: DateTime reviewer: Person decidedBy: Person
  }
  type FindingAnswer { round: Int! kind: String! text: String! answeredAt: DateTime! verdict: String answeredBy: Person }
  type ReviewFinding {
    id: ID! number: Int state: String! round: Int! reasonCode: String! weight: String! demand: String! author: Person answers: [FindingAnswer!]!
  }
  type Problem {
    id: ID! code: String! title: String! kind: String! severity: String! repeated: Boolean! deadline: String! theme: String
    organization: Organization campaign: Campaign ledger: Ledger leadingExecutive: Appointment leadDepartment: Organization
    responsiblePerson: Appointment state: String! stateSince: DateTime! revision: Int! confidential: Boolean! firstDeadline: String! handedDownOn: String!
    description: String! area: String! cause: String! requirement: String! goal: String! rectificationType: String progressPercent: Int!
    progressNote: String! difficulties: String! measures: [Measure!]! measureCount: Int! doneMeasureCount: Int!
  }
  type Plan {
    id: ID! code: String! title: String! state: String! round: Int! revision: Int! dueAt: DateTime! submissionDueAt: DateTime! turnSince: DateTime!
    turnDueAt: DateTime! submittedAt: DateTime approvedAt: DateTime organization: Organization reviewingOrganization: Organization campaign: Campaign
    submittedBy: Person openFindingCount: Int! latestVersion: PlanVersion rounds: [ReviewRound!]! findings: [ReviewFinding!]! problems: [Problem!]!
  }
  type Figures {
    id: ID! name: String! asked: Int! drafting: Int! submitted: Int! inReview: Int! returned: Int! approved: Int! withdrawn: Int! amending: Int!
    overdue: Int! dueSoon: Int! firstPass: Int! decided: Int! firstPassYield: Float rounds: Float turnaroundHours: Float
  }
  type Mutation { passPlan(planId: ID!, contentHash: String!, deciderId: ID!): Plan! }
  type Query {
    waitingPlans(organizationId: ID!, first: Int!): [Plan!]!
    childFigures(organizationId: ID!, campaignId: ID!): [Figures!]!
    problems(organizationId: ID!, campaignId: ID!, first: Int!): [Problem!]!
    problem(code: String!): Problem
    plan(planId: ID!): Plan
  }
`;
