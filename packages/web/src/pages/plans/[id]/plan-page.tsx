import { planSections, sectionNumbers } from "@duban/schema";
import { useMemo } from "react";
import { useParams } from "react-router";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { usePageQuery } from "../../../page-query";
import { Crumbs } from "../../../shell/crumbs";
import { MissingPage } from "../../../shell/fault-page";
import { Pane, Panes } from "../../../ui/layout";
import { EmptyState } from "../../../ui/states";
import { useNarrow } from "../../../ui/use-narrow";
import { OrganizationNames, organizationIdsIn } from "../organization-names";
import { PlanDocument } from "./document/plan-document";
import styles from "./plan.module.css";
import { PlanPageHead } from "./plan-page-head";
import { planViewQuery, type ViewedPlan } from "./plan-queries";
import { PlanSide } from "./plan-side";
import { viewedContent } from "./viewed-content";

/** A plan to read: any version of it, what the rules and the reviewers said. */
export function PlanPage() {
  const { id = "", round } = useParams();
  return <PlanReader key={id} id={id} round={round} />;
}

function PlanReader({ id, round }: { id: string; round: string | undefined }) {
  const text = useText();
  const name = useName();
  const number = Number(round);
  const numbered = Number.isInteger(number) && number > 0;
  const wantsDraft = round === "draft";
  const variables = { id, number: numbered ? number : 0, numbered, latest: round === undefined, draft: wantsDraft || round === undefined };
  const { data, pending } = usePageQuery(planViewQuery, { variables });
  if (pending) return pending;
  if (!data.plan || (round !== undefined && !numbered && !wantsDraft)) return <MissingPage />;
  return (
    <>
      <Crumbs items={[{ label: text("shell.plans"), to: "/plans" }, { label: name(data.plan.organization) || data.plan.code }]} />
      <ReadPlan plan={data.plan} />
    </>
  );
}

function ReadPlan({ plan }: { plan: ViewedPlan }) {
  const text = useText();
  const narrow = useNarrow();
  const { locale } = useLocale();
  const viewed = useMemo(() => viewedContent(plan), [plan]);
  return (
    <>
      <PlanPageHead plan={plan} viewed={viewed} />
      <Panes>
        {!narrow && viewed && (
          <Pane
            className="screen-only"
            label={text("editor.sections")}
            width={locale === "en" ? 184 : 152}
            head={<strong>{text("editor.sections")}</strong>}
          >
            <SectionLinks />
          </Pane>
        )}
        <Pane label={text("plans.read.content")}>
          {viewed ? (
            <OrganizationNames ids={organizationIdsIn([viewed.content])}>
              <PlanDocument content={viewed.content} plan={plan} />
            </OrganizationNames>
          ) : (
            <EmptyState title={text("plans.read.nothing.title")}>{text("plans.read.nothing.words")}</EmptyState>
          )}
        </Pane>
        <Pane label={text("plans.read.side")} width={348}>
          <PlanSide plan={plan} viewed={viewed} />
        </Pane>
      </Panes>
    </>
  );
}

function SectionLinks() {
  const { locale } = useLocale();
  return (
    <ul>
      {planSections.values.map((section) => (
        <li key={section}>
          <a className={styles.sectionLink} href={`#section-${section}`}>
            <span className={styles.number}>{sectionNumbers[section]}</span>
            {planSections.label(section, toGraphLocale(locale))}
          </a>
        </li>
      ))}
    </ul>
  );
}
