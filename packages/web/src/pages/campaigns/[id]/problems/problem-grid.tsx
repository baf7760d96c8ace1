import { Button } from "antd";
import { useState } from "react";
import { useCommand } from "../../../../command";
import { graphql } from "../../../../gql";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useName, useText } from "../../../../i18n/text";
import { CommandErrors } from "../../../../shell/command-errors";
import { useViewer } from "../../../../shell/viewer";
import type { UserError } from "../../../../ui/field-errors";
import { Icon } from "../../../../ui/icon";
import { useToast } from "../../../../ui/toast";
import { newKey } from "../../form/campaign-form";
import { useKeptForm } from "../../form/use-kept-form";
import type { ViewedCampaign } from "../campaign-page";
import { useAllParticipants } from "../participants/use-all-participants";
import { changedDraft, nextDraft, type ProblemDraft, problemsOf } from "./problem-draft";
import { ProblemFields } from "./problem-fields";
import gridStyles from "./problem-grid.module.css";

const handDownProblemsMutation = graphql(`
  mutation HandDownProblems($input: HandDownProblemsInput!) {
    handDownProblems(input: $input) {
      problems {
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

const ownFields = ["organizationId", "title", "deadline", "theme"];

interface ProblemGridProps {
  campaign: ViewedCampaign;
  onDone(): Promise<void>;
  onClose(): void;
}

/** Several problems at once, a row each; nothing is handed down unless every row is right. */
export function ProblemGrid({ campaign, onDone, onClose }: ProblemGridProps) {
  const text = useText();
  const name = useName();
  const toast = useToast();
  const { today } = useViewer();
  const { locale } = useLocale();
  const participants = useAllParticipants(campaign) ?? [];
  const command = useCommand(handDownProblemsMutation);
  const empty = { drafts: [nextDraft(newKey(), today)] };
  const { form, change, reset } = useKeptForm<{ drafts: ProblemDraft[] }>(`campaign/${campaign.id}/problems`, empty);
  const [missing, setMissing] = useState<readonly UserError[]>([]);
  const { problems, places, missing: incomplete } = problemsOf(form.drafts, toGraphLocale(locale));
  const userErrors = [...missing, ...command.userErrors];
  const organizations = participants.flatMap(({ organization }) =>
    organization ? [{ value: organization.id, label: name(organization) }] : [],
  );
  const update = (key: string, changes: Partial<ProblemDraft>) =>
    change({ drafts: form.drafts.map((draft) => (draft.key === key ? changedDraft(draft, changes, today) : draft)) });
  const send = async () => {
    setMissing(incomplete);
    command.reset();
    if (incomplete.length > 0) return;
    const payload = await command.run({ input: { campaignId: campaign.id, problems } });
    if (!payload) return;
    reset(empty);
    toast({ text: text("campaigns.problem.done", { count: payload.problems.length }) });
    await onDone();
    onClose();
  };
  return (
    <section className={gridStyles.grid} aria-label={text("campaigns.problem.add")}>
      {form.drafts.map((draft, row) => (
        <ProblemFields
          key={draft.key}
          draft={draft}
          number={row + 1}
          organizations={organizations}
          themes={campaign.themes.map((theme) => theme.name)}
          errors={errorsOfRow(userErrors, places.indexOf(row))}
          onChange={(changes) => update(draft.key, changes)}
          onRemove={form.drafts.length > 1 ? () => change({ drafts: form.drafts.filter(({ key }) => key !== draft.key) }) : null}
        />
      ))}
      <div className={gridStyles.foot}>
        <Button
          type="link"
          icon={<Icon name="plus" size={14} />}
          onClick={() => change({ drafts: [...form.drafts, nextDraft(newKey(), today, form.drafts.at(-1))] })}
        >
          {text("campaigns.problem.row.add")}
        </Button>
        <span className={gridStyles.end}>
          <CommandErrors
            command={{ ...command, userErrors }}
            fields={problems.flatMap((_, position) => ownFields.map((field) => `problems.${position}.${field}`))}
          />
          <Button type="text" onClick={onClose}>
            {text("campaigns.problem.later")}
          </Button>
          <Button disabled={problems.length === 0} loading={command.busy} onClick={() => void send()}>
            {text("campaigns.problem.send", { count: problems.length })}
          </Button>
        </span>
      </div>
    </section>
  );
}

function errorsOfRow(errors: readonly UserError[], position: number): UserError[] {
  return errors
    .filter(({ path }) => path[1] === "problems" && path[2] === String(position))
    .map((error) => ({ ...error, path: error.path.slice(3) }));
}
