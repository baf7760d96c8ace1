import { Button } from "antd";
import { useDialogCommand } from "../../dialog-command";
import { useText } from "../../i18n/text";
import { CommandErrors } from "../../shell/command-errors";
import { useCallingToken } from "./calling-token";
import { tokensQuery } from "./tokens/tokens-query";
import { trialMutation } from "./tokens/trial-token";

/** Makes, in one click, a token that reads what the viewer reads for a day; it is given to the calls of these pages. */
export function TrialToken() {
  const text = useText();
  const { token, setToken } = useCallingToken();
  const command = useDialogCommand(trialMutation, { lists: [tokensQuery], onClose: () => undefined });
  if (token !== "") return <span role="status">{text("developer.trial.made")}</span>;
  return (
    <>
      <Button type="primary" loading={command.busy} onClick={async () => setToken((await command.submit({}))?.secret ?? "")}>
        {text("developer.trial.make")}
      </Button>
      <CommandErrors command={command} />
    </>
  );
}
