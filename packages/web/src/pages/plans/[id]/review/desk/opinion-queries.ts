import { graphql } from "../../../../../gql";
import type { OpinionPartsFragment } from "../../../../../gql/graphql";

/** A request for an opinion, and the opinion. */
graphql(`
  fragment OpinionParts on ReviewOpinion {
    id
    round
    state
    question
    askedAt
    dueAt
    verdict
    words
    closedAt
    asked {
      id
      name
      nameEn
    }
    askedBy {
      id
      name
      nameEn
    }
    viewerSteps {
      name
      possible
      whyNot
    }
  }
`);

export const askOpinionMutation = graphql(`
  mutation AskOpinion($input: AskOpinionInput!) {
    askOpinion(input: $input) {
      plan {
        ...ReviewProgress
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const giveOpinionMutation = graphql(`
  mutation GiveOpinion($input: GiveOpinionInput!) {
    giveOpinion(input: $input) {
      opinion {
        ...OpinionParts
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const withdrawOpinionMutation = graphql(`
  mutation WithdrawOpinion($input: WithdrawOpinionInput!) {
    withdrawOpinion(input: $input) {
      opinion {
        ...OpinionParts
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

/** Who may be asked. */
export const possibleAdvisersQuery = graphql(`
  query PossibleAdvisers($id: ID!, $search: String) {
    plan(id: $id) {
      id
      people: possibleAdvisers(search: $search) {
        ...ChoosablePerson @unmask
      }
    }
  }
`);

/** An opinion as the screens know it. */
export type Opinion = OpinionPartsFragment;
