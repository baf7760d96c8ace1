import { organizationKinds, planStates } from "@duban/schema";
import { Checkbox, Select } from "antd";
import { Link } from "react-router";
import type { ParticipantCandidatesQuery } from "../../../../gql/graphql";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useName, useText } from "../../../../i18n/text";
import { RoundChip } from "../../../../ui/tag";
import { liveStates } from "../../../plans/plan-row";
import styles from "../../campaigns.module.css";
import type { ViewedCampaign } from "../campaign-page";
import type { Participant } from "./use-all-participants";
import type { ParticipantChoice } from "./use-participant-choice";

interface CandidateRowProps {
  organization: ParticipantCandidatesQuery["organizations"]["edges"][number]["node"];
  indent: number;
  batches: ViewedCampaign["batches"];
  choice: ParticipantChoice;
}

/** An organization that may take part, with its batch once it does. */
export function CandidateRow({ organization, indent, batches, choice }: CandidateRowProps) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { id } = organization;
  const taking = choice.chosen.has(id);
  const plan = choice.planOf(id);
  return (
    <tr>
      <td style={{ paddingInlineStart: 16 + indent * 18 }}>
        <Checkbox checked={taking} disabled={plan !== null} onChange={(event) => choice.set(id, event.target.checked)}>
          {name(organization)}
        </Checkbox>
      </td>
      <td data-wide="true">{organizationKinds.label(organization.kind, toGraphLocale(locale))}</td>
      <td>
        {taking && (
          <Select
            size="small"
            style={{ width: "100%" }}
            aria-label={text("campaigns.participant.batchOf", { name: name(organization) })}
            value={choice.chosen.get(id) ?? null}
            placeholder={text("campaigns.participant.noBatch")}
            allowClear
            options={batches.map((batch) => ({ value: batch.id, label: batch.name }))}
            onChange={(batch) => choice.setBatch(id, batch ?? null)}
          />
        )}
      </td>
      <td data-wide="true">{taking && <PlanCell plan={plan} />}</td>
    </tr>
  );
}

/** Somebody who takes part, for reading. */
export function ParticipantRow({ participant, batches }: { participant: Participant; batches: ViewedCampaign["batches"] }) {
  const name = useName();
  return (
    <tr>
      <td>{name(participant.organization) || "—"}</td>
      <td>{batches.find(({ id }) => id === participant.batchId)?.name ?? "—"}</td>
      <td data-wide="true">
        <PlanCell plan={participant.plan} />
      </td>
    </tr>
  );
}

function PlanCell({ plan }: { plan: Participant["plan"] }) {
  const text = useText();
  const { locale } = useLocale();
  if (!plan) return <span className={styles.quiet}>{text("campaigns.participant.unasked")}</span>;
  return (
    <Link to={`/plans/${plan.id}`}>
      {plan.round > 0 && <RoundChip round={plan.round} live={liveStates.has(plan.state)} />}{" "}
      {planStates.label(plan.state, toGraphLocale(locale))}
    </Link>
  );
}
