import { extensionStates } from "@duban/schema";
import { Button } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../../dialog-command";
import { graphql } from "../../../../gql";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useName, useText } from "../../../../i18n/text";
import { CommandErrors } from "../../../../shell/command-errors";
import { useRefreshFrame } from "../../../../shell/viewer";
import { dayOf, shortDateTime } from "../../../../ui/dates";
import { errorsAt } from "../../../../ui/field-errors";
import { FormDialog } from "../../../../ui/form-dialog";
import { Tag } from "../../../../ui/tag";
import { TextField } from "../../../../ui/text-field";
import styles from "../plan.module.css";
import { planViewQuery, type ViewedPlan } from "../plan-queries";

const grantMutation = graphql(`
  mutation GrantExtension($input: GrantExtensionInput!) {
    grantExtension(input: $input) {
      extension {
        id
        state
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

const refuseMutation = graphql(`
  mutation RefuseExtension($input: RefuseExtensionInput!) {
    refuseExtension(input: $input) {
      extension {
        id
        state
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

type Extension = ViewedPlan["extensions"][number];
type Decision = "grant" | "refuse";

/** One request for more time: how much, why, what became of it; with both answers for whoever may give them. */
export function ExtensionLine({ extension }: { extension: Extension }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const [decision, setDecision] = useState<Decision | null>(null);
  const may = (step: string) => extension.viewerSteps.some((offered) => offered.name === step && offered.possible);
  const closed = extension.viewerSteps.find(({ code }) => code !== null && code !== "FORBIDDEN" && code !== "STEP_NOT_OPEN");
  return (
    <li className={styles.item}>
      <p className={styles.itemHead}>
        <Tag tone={extension.state === "REQUESTED" ? "live" : "outline"}>
          {extensionStates.label(extension.state, toGraphLocale(locale))}
        </Tag>
        <span className={styles.strong}>{text("levels.extension.to", { date: dayOf(extension.wantedDueAt), days: extension.days })}</span>
      </p>
      <p className={styles.words}>{extension.reason}</p>
      <p className={styles.quiet}>
        {text("levels.extension.askedBy", { name: name(extension.askedBy) || "—", when: shortDateTime(extension.askedAt, locale) })}
      </p>
      {extension.decidedAt && (
        <p className={styles.quiet}>
          {text("plans.rounds.decided", { when: shortDateTime(extension.decidedAt, locale), name: name(extension.decidedBy) || "—" })}
        </p>
      )}
      {extension.decisionReason !== "" && <p className={styles.words}>{extension.decisionReason}</p>}
      {may("grantExtension") && (
        <p className={styles.verbs}>
          <Button onClick={() => setDecision("grant")}>{text("levels.extension.grant")}</Button>
          <Button onClick={() => setDecision("refuse")}>{text("levels.extension.refuse")}</Button>
        </p>
      )}
      {!may("grantExtension") && extension.state === "REQUESTED" && closed && <p className={styles.quiet}>{closed.whyNot}</p>}
      {decision && <DecisionDialog decision={decision} extension={extension} onClose={() => setDecision(null)} />}
    </li>
  );
}

function DecisionDialog({ decision, extension, onClose }: { decision: Decision; extension: Extension; onClose(): void }) {
  const text = useText();
  const refreshFrame = useRefreshFrame();
  const [reason, setReason] = useState("");
  const lists = [planViewQuery];
  const granting = useDialogCommand(grantMutation, { done: text("levels.extension.granted"), lists, onClose });
  const refusing = useDialogCommand(refuseMutation, { done: text("levels.extension.refused"), lists, onClose });
  const command = decision === "grant" ? granting : refusing;
  const decide = async () => {
    const input = { extensionId: extension.id, expectedVersion: extension.revision, reason: reason.trim() };
    const done = decision === "grant" ? await granting.submit({ input }) : await refusing.submit({ input });
    if (done) refreshFrame();
  };
  return (
    <FormDialog
      title={text(decision === "grant" ? "levels.extension.grant.title" : "levels.extension.refuse.title", {
        date: dayOf(extension.wantedDueAt),
      })}
      submit={text(decision === "grant" ? "levels.extension.grant" : "levels.extension.refuse")}
      busy={command.busy}
      onSubmit={() => void decide()}
      onClose={onClose}
    >
      <p className={styles.lead}>{extension.reason}</p>
      <TextField
        long
        first
        label={text(decision === "grant" ? "levels.extension.grant.reason" : "levels.extension.refuse.reason")}
        value={reason}
        onChange={setReason}
        errors={errorsAt(command.userErrors, "reason")}
      />
      <CommandErrors command={command} fields={["reason"]} />
    </FormDialog>
  );
}
