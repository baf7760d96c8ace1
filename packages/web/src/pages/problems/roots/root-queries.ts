import { graphql } from "../../../gql";
import type { CampaignRootsQuery, RootCausePartsFragment, RootedProblemFragment } from "../../../gql/graphql";

graphql(`
  fragment RootedProblem on Problem {
    id
    code
    title
    theme
    state
    light
    deadline
    progressPercent
  }
`);

graphql(`
  fragment RootCauseParts on RootCause {
    id
    note
    causeTheme {
      id
      name
    }
    causeProblem {
      ...RootedProblem @unmask
    }
    effectTheme {
      id
      name
    }
    effectProblem {
      ...RootedProblem @unmask
    }
  }
`);

/** What comes from what in a campaign, with how far each theme is. */
export const campaignRootsQuery = graphql(`
  query CampaignRoots($id: ID!) {
    campaign(id: $id) {
      id
      themes {
        id
        name
      }
      rootCauses {
        ...RootCauseParts @unmask
      }
      viewerSteps {
        name
        possible
      }
    }
    themeFigures(campaignId: $id) {
      theme
      light
      total
      overdue
      closed
    }
  }
`);

/** What a problem comes from, and what comes from it. */
export const problemRootsQuery = graphql(`
  query ProblemRoots($code: String!) {
    problem(code: $code) {
      id
      causes {
        ...RootCauseParts @unmask
      }
      effects {
        ...RootCauseParts @unmask
      }
      campaign {
        id
        viewerSteps {
          name
          possible
        }
      }
    }
  }
`);

export const linkRootCauseMutation = graphql(`
  mutation LinkRootCause($input: LinkRootCauseInput!) {
    linkRootCause(input: $input) {
      rootCause {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const unlinkRootCauseMutation = graphql(`
  mutation UnlinkRootCause($input: UnlinkRootCauseInput!) {
    unlinkRootCause(input: $input) {
      rootCause {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

/** A link as it is shown. */
export type ShownRoot = RootCausePartsFragment;

/** A problem at the end of a link. */
export type RootedProblem = RootedProblemFragment;

/** A campaign with what comes from what in it. */
export type RootedCampaign = NonNullable<CampaignRootsQuery["campaign"]>;

/** How far a theme is. */
export type ThemeFigures = CampaignRootsQuery["themeFigures"][number];

/** What a change of the links brings up to date. */
export const rootLists = [campaignRootsQuery, problemRootsQuery];
