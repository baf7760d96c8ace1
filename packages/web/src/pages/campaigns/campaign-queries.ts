import { graphql } from "../../gql";
import type { CampaignDetailFragment } from "../../gql/graphql";

graphql(`
  fragment CampaignDetail on Campaign {
    id
    revision
    code
    title
    titleEn
    state
    carryOn
    openAtClose
    startsOn
    endsOn
    planDueAt
    reviewWorkingDays
    reviewLevels
    approvalsNeeded
    pillars
    batches {
      id
      name
      startsOn
      endsOn
    }
    themes {
      id
      name
    }
    reasonCodes {
      code
      label
      labelEn
    }
    deadlineTerms {
      severity
      days
      reports
      yellowDays
    }
    letterTerms {
      level
      light
      days
    }
    organization {
      id
      name
      nameEn
    }
    ruleSet {
      id
      version
      createdAt
      rules {
        rule
        enabled
        weight
        parameters {
          name
          value
        }
      }
    }
    closeOutTerms {
      severity
      levels
      siteCheck
      publicityDays
    }
    lookBackTerms {
      months
      samplePercent
    }
    sector
    planTemplate {
      workTable {
        id
      }
      keyPeople {
        id
      }
      guidanceGroups {
        id
      }
    }
    planCount
    viewerSteps {
      name
      possible
      whyNot
    }
  }
`);

/** What a new campaign can begin from. */
export const beginningsQuery = graphql(`
  query CampaignBeginnings {
    campaignTemplates(first: 100) {
      edges {
        node {
          id
          title
          titleEn
          sector
        }
      }
    }
    campaigns(first: 50) {
      edges {
        node {
          id
          title
          titleEn
          startsOn
        }
      }
    }
  }
`);

export const beginningQuery = graphql(`
  query CampaignBeginning($id: ID!) {
    campaign(id: $id) {
      ...CampaignDetail @unmask
    }
  }
`);

export const campaignQuery = graphql(`
  query CampaignPage($id: ID!) {
    campaign(id: $id) {
      ...CampaignDetail @unmask
      participants(first: 100) {
        totalCount
        edges {
          node {
            id
            batchId
            organization {
              id
              name
              nameEn
            }
            plan {
              id
              round
              state
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      problems(first: 50) {
        totalCount
        edges {
          node {
            id
            code
            title
            kind
            severity
            repeated
            deadline
            theme
            organization {
              id
              name
              nameEn
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const moreParticipantsQuery = graphql(`
  query CampaignParticipants($id: ID!, $after: String) {
    campaign(id: $id) {
      id
      participants(first: 100, after: $after) {
        edges {
          node {
            id
            batchId
            organization {
              id
              name
              nameEn
            }
            plan {
              id
              round
              state
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const moreProblemsQuery = graphql(`
  query CampaignProblems($id: ID!, $after: String) {
    campaign(id: $id) {
      id
      problems(first: 50, after: $after) {
        edges {
          node {
            id
            code
            title
            kind
            severity
            repeated
            deadline
            theme
            organization {
              id
              name
              nameEn
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** A step that a campaign offers. */
export type CampaignStep =
  | "updateCampaign"
  | "setCampaignParticipants"
  | "changeRuleSet"
  | "setCloseOutTerms"
  | "setDeadlineTerms"
  | "setLookBackTerms"
  | "setLetterTerms"
  | "drawLookBackSample"
  | "handDownProblems"
  | "requestPlans"
  | "saveCampaignTemplate"
  | "setPlanTemplate"
  | "closeCampaign";

/** Whether plans were written to the dates and pillars, so that they stay. */
export function isFixed({ state }: Pick<CampaignDetailFragment, "state">): boolean {
  return state !== "DRAFT" && state !== "TEMPLATE";
}

/** Whether the reader may take a step now, and why not. */
export function stepOf(
  { viewerSteps }: Pick<CampaignDetailFragment, "viewerSteps">,
  step: CampaignStep,
): { possible: boolean; whyNot: string | null } {
  const found = viewerSteps.find(({ name }) => name === step);
  return { possible: found?.possible ?? false, whyNot: found?.whyNot ?? null };
}
