import type { DocumentNode, OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { type Command, useCommand } from "./command";
import { useToast } from "./ui/toast";

interface DialogSettings {
  /** What is told once it is done; nothing where the dialog goes on to show the answer. */
  done?: string;
  /** The lists on the page that it changes. */
  lists: DocumentNode[];
  onClose(): void;
}

interface DialogCommand<Data, Variables> extends Pick<Command<Data, Variables>, "busy" | "userErrors" | "fault"> {
  /** Sends it; the payload when it was done, null when not, and then `userErrors` or `fault` say why. */
  submit: Command<Data, Variables>["run"];
}

/**
 * The command of a dialog: once it is done, the lists are brought up to date, the dialog closes and a toast says so. After a
 * conflict the lists are read anew too, so that the next try is made on what is there now.
 */
export function useDialogCommand<Data extends object, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  { done, lists, onClose }: DialogSettings,
): DialogCommand<Data, Variables> {
  const client = useApolloClient();
  const toast = useToast();
  const { send, busy, userErrors, fault } = useCommand(document);
  const submit: Command<Data, Variables>["run"] = async (variables) => {
    const result = await send(variables);
    if (result.payload || result.fault?.code === "CONFLICT") void client.refetchQueries({ include: lists });
    if (result.payload && done !== undefined) {
      toast({ text: done });
      onClose();
    }
    return result.payload;
  };
  return { submit, busy, userErrors, fault };
}
