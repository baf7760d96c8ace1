import { useQuery } from "@apollo/client/react";
import type { KeyboardEvent } from "react";
import { useCommand } from "../../../../command";
import { graphql } from "../../../../gql";
import { useReview } from "./review-context";

const reviewPhrasesQuery = graphql(`
  query ReviewPhrases($organizationId: ID!) {
    phrases(organizationId: $organizationId, first: 100) {
      edges {
        node {
          id
          reasonCode
          text
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const usePhraseMutation = graphql(`
  mutation UsePhrase($input: UsePhraseInput!) {
    usePhrase(input: $input) {
      phrase {
        id
        useCount
        revision
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

/** A phrase that can be put into a demand. */
interface Phrase {
  id: string;
  text: string;
}

/** Phrases of one reason, and how they are put in. */
export interface Phrases {
  list: readonly Phrase[];
  insert(phrase: Phrase): void;
  /** Alt+1 to Alt+9 put the first ones in. */
  onKeyDown(event: KeyboardEvent): void;
}

const byKey = 9;

/** The phrases of the organization for a reason, used often first. */
export function usePhrases(reasonCode: string, onInsert: (text: string) => void): Phrases {
  const { plan } = useReview();
  const organizationId = plan.reviewingOrganization?.id ?? "";
  const { data } = useQuery(reviewPhrasesQuery, { variables: { organizationId }, skip: organizationId === "" });
  const { run } = useCommand(usePhraseMutation);
  const list = (data?.phrases.edges ?? []).map(({ node }) => node).filter((phrase) => phrase.reasonCode === reasonCode);
  const insert = (phrase: Phrase) => {
    onInsert(phrase.text);
    void run({ input: { phraseId: phrase.id } });
  };
  return {
    list,
    insert,
    onKeyDown(event) {
      // By the key's place, as Alt makes other letters of digits on some keyboards.
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
      if (!event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing || digit === undefined) return;
      const phrase = list.slice(0, byKey)[Number(digit) - 1];
      if (!phrase) return;
      event.preventDefault();
      insert(phrase);
    },
  };
}

/** A demand with a phrase put after what is there. */
export function joined(demand: string, phrase: string): string {
  return demand.trim() === "" ? phrase : `${demand.trimEnd()}\n${phrase}`;
}
