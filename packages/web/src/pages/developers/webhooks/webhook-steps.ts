import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useCommand } from "../../../command";
import { graphql } from "../../../gql";
import { useText } from "../../../i18n/text";
import { useToast } from "../../../ui/toast";
import { type ListedWebhook, webhooksQuery } from "./webhooks-query";

const pingMutation = graphql(`
  mutation DeveloperPingWebhook($input: PingWebhookInput!) {
    pingWebhook(input: $input) {
      delivery {
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

const pauseMutation = graphql(`
  mutation DeveloperPauseWebhook($input: PauseWebhookInput!) {
    pauseWebhook(input: $input) {
      webhook {
        id
        revision
        state
        pause
        pausedAt
        viewerSteps {
          name
          possible
        }
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

const resumeMutation = graphql(`
  mutation DeveloperResumeWebhook($input: ResumeWebhookInput!) {
    resumeWebhook(input: $input) {
      webhook {
        id
        revision
        state
        pause
        pausedAt
        viewerSteps {
          name
          possible
        }
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

/** What is done with a webhook by a click, and told of by a toast. */
export function useWebhookSteps({ id, revision, name }: ListedWebhook) {
  const text = useText();
  const input = { webhookId: id, expectedVersion: revision };
  const ping = useToldCommand(pingMutation);
  const pause = useToldCommand(pauseMutation);
  const resume = useToldCommand(resumeMutation);
  return {
    ping: () => void ping({ input: { webhookId: id } }, text("webhooks.pinged", { name })),
    pause: () => void pause({ input }, text("webhooks.paused", { name })),
    resume: () => void resume({ input }, text("webhooks.resumed", { name })),
  };
}

/** Sends a command and tells what became of it; where it was refused, the list is read anew. */
function useToldCommand<Data extends object, Variables extends OperationVariables>(document: TypedDocumentNode<Data, Variables>) {
  const client = useApolloClient();
  const toast = useToast();
  const { send } = useCommand(document);
  return async (variables: Variables, done: string) => {
    const { payload, userErrors, fault } = await send(variables);
    if (!payload) void client.refetchQueries({ include: [webhooksQuery] });
    toast({ text: payload ? done : (userErrors[0]?.message ?? fault?.message ?? "") });
  };
}
