import { Button } from "antd";
import { useName, useText } from "../../../../i18n/text";
import { CommandErrors } from "../../../../shell/command-errors";
import { Icon } from "../../../../ui/icon";
import type { ViewedCampaign } from "../campaign-page";
import { useAllParticipants } from "../participants/use-all-participants";
import { ProblemFields } from "./problem-fields";
import styles from "./problem-grid.module.css";
import { useProblemGrid } from "./use-problem-grid";

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
  const participants = useAllParticipants(campaign) ?? [];
  const { drafts, count, command, add, remove, update, errorsOf, send } = useProblemGrid(campaign.id, async () => {
    await onDone();
    onClose();
  });
  const organizations = participants.flatMap(({ organization }) =>
    organization ? [{ value: organization.id, label: name(organization) }] : [],
  );
  return (
    <section className={styles.grid} aria-label={text("campaigns.problem.add")}>
      {drafts.map((draft, row) => (
        <ProblemFields
          key={draft.key}
          draft={draft}
          number={row + 1}
          organizations={organizations}
          themes={campaign.themes.map((theme) => theme.name)}
          errors={errorsOf(row)}
          onChange={(changes) => update(draft.key, changes)}
          onRemove={drafts.length > 1 ? () => remove(draft.key) : null}
        />
      ))}
      <div className={styles.foot}>
        <Button type="link" icon={<Icon name="plus" size={14} />} onClick={add}>
          {text("campaigns.problem.row.add")}
        </Button>
        <span className={styles.end}>
          <CommandErrors command={command} fields={drafts.flatMap((_, row) => ownFields.map((field) => `problems.${row}.${field}`))} />
          <Button type="text" onClick={onClose}>
            {text("campaigns.problem.later")}
          </Button>
          <Button disabled={count === 0} loading={command.busy} onClick={() => void send()}>
            {text("campaigns.problem.send", { count })}
          </Button>
        </span>
      </div>
    </section>
  );
}
