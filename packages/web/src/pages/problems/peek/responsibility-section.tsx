import { type ResponsibilityRole, responsibilityRoles } from "@duban/schema";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { AnswererPartsFragment } from "../../../gql/graphql";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { useViewer } from "../../../shell/viewer";
import { dateWithin } from "../../../ui/dates";
import { HandOverAnswer } from "../acts/hand-over-answer";
import { useAnswererLine, useOrganizationName } from "../answerer-names";
import type { ViewedProblem } from "../problem-queries";
import { HistoryDialog } from "./history-dialog";
import styles from "./peek.module.css";
import { ProblemSection } from "./problem-section";

/** Who answers for it, each from when; who did before; who is to take over. It stands above the measures on purpose. */
export function ResponsibilitySection({ problem }: { problem: ViewedProblem }) {
  const text = useText();
  const [history, setHistory] = useState(false);
  const { leadingExecutive, leadDepartment, responsiblePerson, responsibilities, organization } = problem;
  const unit: AnswererPartsFragment | null = organization && {
    ...{ __typename: "Answerer", appointmentId: null, organizationId: organization.id, post: null, personId: null },
    ...{ name: organization.name, nameEn: organization.nameEn },
    ...{ organizationName: organization.name, organizationNameEn: organization.nameEn },
  };
  return (
    <ProblemSection
      title={text("problems.responsibility")}
      note={text("problems.responsibility.motto")}
      end={
        responsibilities.length > 0 && (
          <Button type="link" size="small" onClick={() => setHistory(true)}>
            {text("problems.history")}
          </Button>
        )
      }
    >
      <dl className={styles.four}>
        <One problem={problem} as="LEADING_EXECUTIVE" who={leadingExecutive} />
        <One problem={problem} as="LEAD_DEPARTMENT" who={leadDepartment} />
        <One problem={problem} as="RESPONSIBLE_UNIT" who={unit} />
        <One problem={problem} as="RESPONSIBLE_PERSON" who={responsiblePerson} />
      </dl>
      {!leadingExecutive && <p className={styles.none}>{text("problems.responsibility.none")}</p>}
      <Others problem={problem} />
      {history && <HistoryDialog problem={problem} onClose={() => setHistory(false)} />}
    </ProblemSection>
  );
}

interface OneProps {
  problem: ViewedProblem;
  /** Which of the four. */
  as: ResponsibilityRole;
  who: AnswererPartsFragment | null;
}

function One({ problem, as: role, who }: OneProps) {
  const text = useText();
  const name = useName();
  const unit = useOrganizationName();
  const { locale } = useLocale();
  const { today } = useViewer();
  const kept = role === "LEADING_EXECUTIVE" && who?.personId ? `/problems?executive=${who.personId}` : departmentList(role, who);
  const since = problem.responsibilities.find((one) => one.role === role && one.endsOn === null)?.startsOn;
  return (
    <div>
      <dt>{responsibilityRoles.label(role, toGraphLocale(locale))}</dt>
      <dd>
        {who ? <strong>{kept ? <Link to={kept}>{name(who)}</Link> : name(who)}</strong> : "—"}
        {who && (
          <span className={styles.source}>
            {" "}
            {[
              who.post,
              who.post === null ? null : unit(who),
              since && text("problems.history.since", { from: dateWithin(since, today, locale) }),
            ]
              .filter(Boolean)
              .join(text("ui.separator"))}
          </span>
        )}
      </dd>
    </div>
  );
}

/** The list of what a department leads. */
function departmentList(role: ResponsibilityRole, who: AnswererPartsFragment | null): string | null {
  return role === "LEAD_DEPARTMENT" && who?.organizationId ? `/problems?department=${who.organizationId}` : null;
}

/** Units that help, hand-overs that wait, and what was given back. */
function Others({ problem }: { problem: ViewedProblem }) {
  const text = useText();
  const name = useName();
  const line = useAnswererLine();
  const { locale } = useLocale();
  const waiting = problem.handOvers.filter(({ state }) => state === "WAITING");
  return (
    <>
      {problem.cooperators.length > 0 && (
        <p className={styles.none}>
          {text("ui.colon", { who: text("problems.cooperators"), words: problem.cooperators.map(name).join(text("ui.separator")) })}
        </p>
      )}
      {waiting.map((handOver) => (
        <p key={handOver.id} className={styles.waiting}>
          {text("problems.handOver.waiting", {
            role: responsibilityRoles.label(handOver.role, toGraphLocale(locale)),
            name: line(handOver.to),
          })}
          <HandOverAnswer handOver={handOver} />
        </p>
      ))}
      {problem.refusals.map(({ id, organization, reason }) => (
        <p key={id} className={styles.none}>
          {text("problems.refusal", { organization: name(organization), reason })}
        </p>
      ))}
    </>
  );
}
