import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import type { MaybeMasked } from "@apollo/client/masking";
import { useApolloClient } from "@apollo/client/react";
import { useCallback, useState } from "react";
import { type Fault, faultOf } from "./faults";
import type { UserError } from "./ui/field-errors";

type PayloadOf<Data> = NonNullable<Data[Exclude<keyof Data, "__typename">]>;

/** A command as a form uses it. */
export interface Command<Data, Variables> {
  /** Sends it; the payload when it was done, null when it was refused or failed, and then `userErrors` or `fault` say why. */
  run(variables: Variables): Promise<PayloadOf<Data> | null>;
  busy: boolean;
  /** Refusals of rules, each with the field it belongs to. */
  userErrors: readonly UserError[];
  fault: Fault | null;
  /** Forgets the last refusal. */
  reset(): void;
  /** The last answer's refusals and fault, at once and not at the next render. */
  send(variables: Variables): Promise<CommandResult<PayloadOf<Data>>>;
}

/** What became of a command. */
export type CommandResult<Payload> =
  | { payload: Payload; userErrors: readonly []; fault: null }
  | { payload: null; userErrors: readonly UserError[]; fault: Fault | null };

/** One mutation with `userErrors` in its payload, wired for a form. */
export function useCommand<Data extends object, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Command<Data, Variables> {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [userErrors, setUserErrors] = useState<readonly UserError[]>([]);
  const [fault, setFault] = useState<Fault | null>(null);

  const send = useCallback(
    async (variables: Variables): Promise<CommandResult<PayloadOf<Data>>> => {
      setBusy(true);
      const result = await answerOf(
        () => client.mutate({ mutation: document, variables } as never) as Promise<{ data?: MaybeMasked<Data> }>,
      );
      setBusy(false);
      setUserErrors(result.userErrors);
      setFault(result.fault);
      return result as CommandResult<PayloadOf<Data>>;
    },
    [client, document],
  );
  const run = useCallback(async (variables: Variables) => (await send(variables)).payload, [send]);
  const reset = useCallback(() => {
    setUserErrors([]);
    setFault(null);
  }, []);
  return { run, send, busy, userErrors, fault, reset };
}

async function answerOf(request: () => Promise<{ data?: unknown }>): Promise<CommandResult<unknown>> {
  try {
    const { data } = await request();
    const payload = Object.entries(data ?? {}).find(([name]) => name !== "__typename")?.[1] as { userErrors: UserError[] } | undefined;
    if (!payload) return { payload: null, userErrors: [], fault: { code: "INTERNAL", message: "", details: {} } };
    if (payload.userErrors.length > 0) return { payload: null, userErrors: payload.userErrors, fault: null };
    return { payload, userErrors: [], fault: null };
  } catch (error) {
    const fault = faultOf(error);
    const refusal = refusalOf(fault);
    return refusal ? { payload: null, userErrors: [refusal], fault: null } : { payload: null, userErrors: [], fault };
  }
}

/** A bad input that names its place is to a form what a refusal is: something to put right in that field. */
function refusalOf({ code, message, details: { reason, inputPath } }: Fault): UserError | null {
  if (code !== "BAD_USER_INPUT" || !Array.isArray(inputPath)) return null;
  return { code: String(reason ?? code), path: inputPath.map(String), message };
}
