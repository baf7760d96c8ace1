import { lazy, Suspense, useState } from "react";
import { useLocale, useName, useText } from "../../../i18n/text";
import { useViewer } from "../../../shell/viewer";
import { fullDate, shortDateTime } from "../../../ui/dates";
import { SecondLine } from "../../../ui/list-table";
import { RowAct } from "../../../ui/row-act";
import { Tag } from "../../../ui/tag";
import styles from "./delegations.module.css";
import { type Delegation, delegationStanding } from "./delegations-query";

const EndDelegationDialog = lazy(async () => ({ default: (await import("./delegation-dialogs")).EndDelegationDialog }));

interface DelegationRowProps {
  delegation: Delegation;
  /** The person whom the list is about. */
  person: string;
  /** Who stands in, where that is a column of its own. */
  standIn?: string;
  /** Says whose row it is where it is ended. */
  of: string;
}

/** A delegation in a list; on a phone everything stands in the first cell. */
export function DelegationRow({ delegation, person, standIn, of }: DelegationRowProps) {
  const text = useText();
  const { today } = useViewer();
  const { reason } = delegation;
  return (
    <tr className={delegationStanding(delegation, today) === "over" ? styles.past : undefined}>
      <td>
        {person}{" "}
        <span className={styles.phoneInline}>
          <StandingTag delegation={delegation} />
        </span>
        <SecondLine>
          <Scope delegation={delegation} />
        </SecondLine>
        <div className={styles.phoneOnly}>
          {standIn !== undefined && <div>{text("absence.by", { name: standIn })}</div>}
          {reason}
          <SecondLine>
            <Days delegation={delegation} />
          </SecondLine>
        </div>
      </td>
      {standIn !== undefined && <td data-wide>{standIn}</td>}
      <td data-wide>{reason}</td>
      <td data-wide>
        <Days delegation={delegation} />
      </td>
      <td data-wide>
        <StandingTag delegation={delegation} />
      </td>
      <td data-end>
        <EndAct delegation={delegation} of={of} />
      </td>
    </tr>
  );
}

/** For all that the absent person reviews, or for what they review by the roles of one organization. */
function Scope({ delegation: { organization } }: { delegation: Delegation }) {
  const text = useText();
  const name = useName();
  return organization ? text("absence.scope.one", { name: name(organization) }) : text("absence.scope.whole");
}

const tones = { coming: "outline", live: "live", over: "flat" } as const;
const standings = { coming: "settings.coming", live: "absence.live", over: "settings.over" } as const;

/** Whether it is still to begin, holds today, or is over. */
function StandingTag({ delegation }: { delegation: Delegation }) {
  const text = useText();
  const { today } = useViewer();
  const standing = delegationStanding(delegation, today);
  return <Tag tone={tones[standing]}>{text(standings[standing])}</Tag>;
}

/** From when to when, and who ended it before its last day. */
function Days({ delegation }: { delegation: Delegation }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { startsOn, endsOn, endedAt, endedBy } = delegation;
  return (
    <>
      {`${fullDate(startsOn, locale)} – ${fullDate(endsOn, locale)}`}
      {endedAt && <SecondLine>{text("absence.endedOn", { when: shortDateTime(endedAt, locale), name: name(endedBy) || "—" })}</SecondLine>}
    </>
  );
}

/** The way to end it, for those who may; `of` says in the list whose row it is. */
export function EndAct({ delegation, of }: { delegation: Delegation; of: string }) {
  const text = useText();
  const [ending, setEnding] = useState(false);
  const mayEnd = delegation.viewerSteps.some(({ name, possible }) => name === "endDelegation" && possible);
  return (
    <>
      {mayEnd && <RowAct label={text("absence.end")} of={of} onClick={() => setEnding(true)} />}
      {ending && (
        <Suspense>
          <EndDelegationDialog delegation={delegation} onClose={() => setEnding(false)} />
        </Suspense>
      )}
    </>
  );
}
