import type { TokenScope } from "@duban/schema";
import { Button } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import { useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { TokenSecretDialog } from "./secret-dialog";
import { tokensQuery } from "./tokens-query";

/** Makes a token that reads for a day; the answer is the only place where its secret stands. */
export const trialMutation = graphql(`
  mutation DeveloperTryOut {
    createTrialAccessToken {
      secret
      accessToken {
        id
        name
        scopes
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

/** A token to try things out with, in one click. */
export function TrialTokenButton() {
  const text = useText();
  const [made, setMade] = useState<{ secret: string; name: string; scopes: readonly TokenScope[] } | null>(null);
  const command = useDialogCommand(trialMutation, { lists: [tokensQuery], onClose: () => setMade(null) });
  const create = async () => {
    const payload = await command.submit({});
    if (payload?.secret && payload.accessToken) setMade({ secret: payload.secret, ...payload.accessToken });
  };
  return (
    <>
      <Button loading={command.busy} onClick={() => void create()} title={text("developer.trial.words")}>
        {text("developer.trial")}
      </Button>
      <CommandErrors command={command} />
      {made && <TokenSecretDialog {...made} onClose={() => setMade(null)} />}
    </>
  );
}
