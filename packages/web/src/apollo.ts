import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, Observable, type TypePolicies } from "@apollo/client";
import type { GraphQLCodegenDataMasking } from "@apollo/client/masking";
import { relayStylePagination } from "@apollo/client/utilities";

declare module "@apollo/client" {
  export interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}

interface ClientSettings {
  /** The language in which the server words its messages, as a BCP 47 tag. */
  locale(): string;
  /** Asks for the password over the page as it is; resolves when the session lives again. */
  signInAgain(): Promise<void>;
}

// Row ids are the same in every version of a plan, so these are part of their version and never entities of the cache.
const partsOfContent = [
  "PlanBatch",
  "KeyPerson",
  "WorkRow",
  "GuidanceGroup",
  "GuidanceMember",
  "ProblemResponse",
  "PlanMeasure",
  "CloseOutCriterion",
  "PlanAttachment",
  "CampaignBatch",
  "CampaignTheme",
];

interface Step {
  readonly name: string;
  readonly possible: boolean;
}

/**
 * A step has no id of its own. What was known of it stays where a document that asks for less says the same of it: or else a list of plans
 * would take from the inbox why a step is not possible, and the inbox could show nothing until it is asked for anew.
 */
function mergeSteps(known: readonly Step[] | undefined, told: readonly Step[]): readonly Step[] {
  return told.map((step) => ({ ...known?.find(({ name, possible }) => name === step.name && possible === step.possible), ...step }));
}

const typePolicies: TypePolicies = {
  ...Object.fromEntries(partsOfContent.map((name) => [name, { keyFields: false as const }])),
  Viewer: { keyFields: [] },
  // A draft has no id of its own: what a save answers is laid over what is known of it.
  PlanDraft: { merge: true },
  Query: {
    fields: {
      // An organization that a list has brought is known by its id too.
      organization: (known, { args, toReference }) =>
        known === undefined ? toReference({ __typename: "Organization", id: args?.id }) : known,
      inbox: relayStylePagination(["turn"]),
      notices: relayStylePagination(["unreadOnly", "first"]),
      plans: relayStylePagination(["filter", "order"]),
      organizations: relayStylePagination(["organizationId", "search"]),
      people: relayStylePagination(["organizationId", "search"]),
      roleGrants: relayStylePagination(["organizationId"]),
      recusals: relayStylePagination(["organizationId"]),
      phrases: relayStylePagination(["organizationId"]),
      delegations: relayStylePagination(),
      accessTokens: relayStylePagination(),
      campaigns: relayStylePagination(),
      problems: relayStylePagination(["campaignId", "organizationId", "filter", "order"]),
      measures: relayStylePagination(["filter"]),
      ledgers: relayStylePagination(["campaignId"]),
      comparedUnits: relayStylePagination(["ledgerId", "open"]),
      handOvers: relayStylePagination(),
      searchTexts: relayStylePagination(["text", "kinds", "first"]),
    },
  },
  Organization: {
    fields: {
      children: relayStylePagination(),
      appointments: relayStylePagination(),
      problems: relayStylePagination(["campaignId", "lights", "severities", "theme", "mine"]),
    },
  },
  // Counted anew by every request that asks for them, some of which ask for fewer.
  PlanFigures: { merge: true },
  ProblemFigures: { merge: true },
  Campaign: { fields: { participants: relayStylePagination(), problems: relayStylePagination() } },
  Plan: { fields: { viewerSteps: { merge: mergeSteps }, versions: relayStylePagination(), comments: relayStylePagination(["first"]) } },
};

// A request refused because the session has ended waits for the person to sign in again and is then sent once more.
function sessionLink(signInAgain: () => Promise<void>): ApolloLink {
  return new ApolloLink(
    (operation, forward) =>
      new Observable((observer) => {
        let subscription = forward(operation).subscribe({
          next: (result) => {
            const ended = result.errors?.some((error) => error.extensions?.code === "UNAUTHENTICATED");
            if (!ended) return observer.next(result);
            subscription.unsubscribe();
            signInAgain().then(
              () => {
                subscription = forward(operation).subscribe(observer);
              },
              (error) => observer.error(error),
            );
          },
          error: (error) => observer.error(error),
          complete: () => observer.complete(),
        });
        return () => subscription.unsubscribe();
      }),
  );
}

/** The GraphQL client: same-origin cookies, masked fragments, relay connections merged page by page. */
export function createApolloClient({ locale, signInAgain }: ClientSettings): ApolloClient {
  const languageLink = new ApolloLink((operation, forward) => {
    operation.setContext(({ headers }: { headers?: Record<string, string> }) => ({ headers: { ...headers, "accept-language": locale() } }));
    return forward(operation);
  });
  return new ApolloClient({
    link: ApolloLink.from([sessionLink(signInAgain), languageLink, new HttpLink({ uri: "/graphql", credentials: "same-origin" })]),
    cache: new InMemoryCache({ typePolicies }),
    dataMasking: true,
    defaultOptions: { watchQuery: { fetchPolicy: "cache-and-network", nextFetchPolicy: "cache-first" } },
  });
}
