import { preCheckRule } from "@duban/schema/plan/pre-checks";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useName, useText } from "../../i18n/text";
import { CountBars } from "../../ui/count-bars";
import { ListTable, SecondLine } from "../../ui/list-table";
import { useTurnaround } from "../organizations/figure-words";
import { PanelSection } from "../organizations/panel-section";
import type { SupervisedCampaign } from "../organizations/supervision-queries";
import { ReasonSection } from "../organizations/unit-sections";
import { useReasonLabel } from "../organizations/use-reason-label";
import type { Gate, ReviewerFigures } from "./quality-queries";
import { Share } from "./share";

/** Who reviews, which pre-checks stand against what is submitted, and why plans are returned. */
export function GateSections({ gate, campaign }: { gate: Gate; campaign: SupervisedCampaign }) {
  const { rules, reviewers } = gate.gateFigures;
  return (
    <>
      {reviewers.length > 0 && <ReviewerSection reviewers={reviewers} campaign={campaign} />}
      {rules.length > 0 && <RuleSection rules={rules} />}
      <ReasonSection reasons={gate.planFigures.reasons} campaign={campaign} />
    </>
  );
}

function ReviewerSection({ reviewers, campaign }: { reviewers: readonly ReviewerFigures[]; campaign: SupervisedCampaign }) {
  const text = useText();
  const columns = [
    { label: text("quality.reviewer") },
    { label: text("quality.inHand"), width: 52, end: true },
    { label: text("quality.decided"), width: 60, end: true },
    { label: text("quality.onTime"), width: 84, end: true },
    { label: text("tree.column.turnaround"), width: 76, end: true },
  ];
  return (
    <ListTable label={text("quality.reviewers")} columns={columns}>
      {reviewers.map((reviewer, index) => (
        <ReviewerRow key={reviewer.person?.id ?? index} reviewer={reviewer} campaign={campaign} />
      ))}
    </ListTable>
  );
}

function ReviewerRow({ reviewer, campaign }: { reviewer: ReviewerFigures; campaign: SupervisedCampaign }) {
  const text = useText();
  const name = useName();
  const turnaround = useTurnaround();
  const reasonOf = useReasonLabel(campaign);
  const { person, inHand, approved, returned, onTime, turnaroundHours, reasons } = reviewer;
  const [most] = reasons;
  return (
    <tr>
      <td>
        {name(person) || text("quality.unknown")}
        {most && <SecondLine>{text("quality.mostly", { reason: reasonOf(most.reasonCode) })}</SecondLine>}
      </td>
      <td data-end="true">{inHand}</td>
      <td data-end="true">{approved + returned}</td>
      <td data-end="true">
        <Share part={onTime} whole={approved + returned} />
      </td>
      <td data-end="true">{turnaround(turnaroundHours)}</td>
    </tr>
  );
}

function RuleSection({ rules }: { rules: Gate["gateFigures"]["rules"] }) {
  const text = useText();
  const { locale } = useLocale();
  const title = (code: string) => {
    const known = preCheckRule(code as string);
    return known ? `${code} ${toGraphLocale(locale) === "en" ? known.title.en : known.title.zh}` : code;
  };
  return (
    <PanelSection title={text("quality.rules")}>
      <CountBars
        items={rules.map(({ rule, failed, checked }) => ({ key: rule, label: title(rule), count: failed, note: `${failed}/${checked}` }))}
      />
    </PanelSection>
  );
}
