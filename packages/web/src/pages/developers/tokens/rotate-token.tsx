import { addDays } from "@duban/schema";
import { Select } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import { useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useViewer } from "../../../shell/viewer";
import { DateInput } from "../../../ui/date-input";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid } from "../../../ui/form-field";
import { TokenSecretDialog } from "./secret-dialog";
import { expiryOf, lastDayOf } from "./token-expiry";
import styles from "./tokens.module.css";
import { type ListedToken, tokensQuery } from "./tokens-query";

const rotateMutation = graphql(`
  mutation DeveloperRotateToken($input: RotateAccessTokenInput!) {
    rotateAccessToken(input: $input) {
      secret
      accessToken {
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

const fields = ["graceHours", "expiresOn"];
const graces = [0, 1, 24, 72, 168];
const usualGrace = 24;
const usualLife = 90;

/** Gives a token a new secret, shown once; the old one goes on for the time that is chosen. */
export function RotateTokenDialog({ token, onClose }: { token: ListedToken; onClose(): void }) {
  const text = useText();
  const { today } = useViewer();
  const over = expiryOf(token.expiresAt, today).status === "over";
  const [graceHours, setGraceHours] = useState(usualGrace);
  const [expiresOn, setExpiresOn] = useState<string | null>(over ? addDays(today, usualLife) : lastDayOf(token.expiresAt));
  const [secret, setSecret] = useState<string | null>(null);
  const command = useDialogCommand(rotateMutation, { lists: [tokensQuery], onClose });
  if (secret !== null) return <TokenSecretDialog name={token.name} secret={secret} scopes={token.scopes} onClose={onClose} />;
  const at = (field: string) => errorsAt(command.userErrors, field);
  const rotate = async () => {
    const kept = expiresOn === lastDayOf(token.expiresAt);
    const input = { accessTokenId: token.id, expectedVersion: token.revision, graceHours, expiresOn: kept ? null : expiresOn };
    setSecret((await command.submit({ input }))?.secret ?? null);
  };
  return (
    <FormDialog
      title={text("developer.rotateOf", { name: token.name })}
      submit={text("developer.rotate.submit")}
      busy={command.busy}
      disabled={!expiresOn}
      onSubmit={() => void rotate()}
      onClose={onClose}
    >
      <p className={styles.lead}>{text("developer.rotate.words")}</p>
      <FormGrid>
        <FormField span={6} label={text("developer.rotate.grace")} hint={text("developer.rotate.grace.hint")} errors={at("graceHours")}>
          {(control) => (
            <Select<number>
              {...control}
              value={graceHours}
              options={graces.map((hours) => ({ value: hours, label: text("developer.rotate.hours", { hours }) }))}
              onChange={setGraceHours}
            />
          )}
        </FormField>
        <FormField span={6} label={text("developer.lastDay")} hint={text("developer.lastDay.hint")} errors={at("expiresOn")}>
          {(control) => <DateInput {...control} value={expiresOn} onChange={setExpiresOn} />}
        </FormField>
      </FormGrid>
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}
