import { accessTokenKinds, mutationOf, tokenScopes } from "@duban/schema";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useViewer } from "../../../shell/viewer";
import { fullDate, shortDateTime } from "../../../ui/dates";
import { FormDialog } from "../../../ui/form-dialog";
import { SecondLine } from "../../../ui/list-table";
import { RowAct } from "../../../ui/row-act";
import { StatusTag } from "../../../ui/status";
import { Tag } from "../../../ui/tag";
import { RotateTokenDialog } from "./rotate-token";
import { expiryOf, lastDayOf } from "./token-expiry";
import styles from "./tokens.module.css";
import { type ListedToken, tokensQuery } from "./tokens-query";

const revokeMutation = graphql(`
  mutation DeveloperRevokeToken($input: RevokeAccessTokenInput!) {
    revokeAccessToken(input: $input) {
      accessToken {
        id
        revokedAt
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

/** One token: what it is for, what it may, until when, and the way to end it. */
export function TokenRow({ token }: { token: ListedToken }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { person, today } = useViewer();
  const [doing, setDoing] = useState<"rotate" | "revoke" | null>(null);
  const close = () => setDoing(null);
  const can = (action: "accessToken.rotate" | "accessToken.revoke") =>
    token.viewerSteps.some((step) => step.name === mutationOf(action) && step.possible);
  const live = !token.revokedAt && expiryOf(token.expiresAt, today).status !== "over";
  const scopes = token.scopes.map((scope) => tokenScopes.label(scope, toGraphLocale(locale))).join(text("settings.separator"));
  return (
    <tr className={live ? undefined : styles.past}>
      <td>
        {token.name}
        {token.kind !== "SERVICE" && token.person && token.person.id !== person?.id && (
          <span className={styles.quiet}> · {name(token.person)}</span>
        )}
        {token.kind === "SERVICE" && (
          <>
            {" "}
            <Tag>{accessTokenKinds.label(token.kind, toGraphLocale(locale))}</Tag>
          </>
        )}
        <SecondLine>
          <code className={styles.prefix}>{token.prefix}…</code>
        </SecondLine>
        <span className={styles.phoneOnly}>
          <SecondLine>{scopes}</SecondLine>
        </span>
      </td>
      <td data-wide>{scopes}</td>
      <td data-wide>{name(token.organization)}</td>
      <td>
        <Expiry token={token} />
      </td>
      <td data-wide>
        {token.lastUsedAt ? shortDateTime(token.lastUsedAt, locale) : <span className={styles.quiet}>{text("developer.neverUsed")}</span>}
      </td>
      <td data-end>
        {can("accessToken.rotate") && <RowAct label={text("developer.rotate")} of={token.name} onClick={() => setDoing("rotate")} />}
        {can("accessToken.revoke") && <RowAct label={text("developer.revoke")} of={token.name} onClick={() => setDoing("revoke")} />}
        {doing === "rotate" && <RotateTokenDialog token={token} onClose={close} />}
        {doing === "revoke" && <RevokeDialog token={token} onClose={close} />}
      </td>
    </tr>
  );
}

function Expiry({ token: { expiresAt, previousEndsAt, revokedAt } }: { token: ListedToken }) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const { status, days } = expiryOf(expiresAt, today);
  if (revokedAt) return <Tag tone="flat">{text("developer.revoked", { day: fullDate(revokedAt, locale) })}</Tag>;
  return (
    <>
      {fullDate(lastDayOf(expiresAt), locale)}
      <SecondLine>
        <StatusTag status={status} word={text(status === "over" ? "developer.expired" : "developer.daysLeft", { days })} />
      </SecondLine>
      {previousEndsAt && Date.parse(previousEndsAt) > Date.now() && (
        <SecondLine>{text("developer.oldSecretUntil", { when: shortDateTime(previousEndsAt, locale) })}</SecondLine>
      )}
    </>
  );
}

function RevokeDialog({ token, onClose }: { token: ListedToken; onClose(): void }) {
  const text = useText();
  const { locale } = useLocale();
  const command = useDialogCommand(revokeMutation, {
    done: text("developer.revokedNow", { name: token.name }),
    lists: [tokensQuery],
    onClose,
  });
  const used = token.lastUsedAt
    ? text("developer.revoke.used", { when: shortDateTime(token.lastUsedAt, locale) })
    : text("developer.revoke.unused");
  return (
    <FormDialog
      danger
      title={text("developer.revokeOf", { name: token.name })}
      submit={text("developer.revoke")}
      busy={command.busy}
      onSubmit={() => void command.submit({ input: { accessTokenId: token.id } })}
      onClose={onClose}
    >
      <p className={styles.lead}>
        {text("developer.revoke.words")} {used}
      </p>
      <CommandErrors command={command} />
    </FormDialog>
  );
}
