import { Button } from "antd";
import { useEffect } from "react";
import { Link, useParams } from "react-router";
import { useName, useText } from "../../../../i18n/text";
import { usePageQuery } from "../../../../page-query";
import { Crumbs } from "../../../../shell/crumbs";
import { MissingPage } from "../../../../shell/fault-page";
import { EmptyState } from "../../../../ui/states";
import { Editor } from "./editor";
import { type EditorPlan, moreSubordinatesQuery, planEditorQuery } from "./editor-queries";

/** Where a plan is written, pre-checked, and its returned findings are answered. */
export function EditPage() {
  const { id = "" } = useParams();
  return <PlanEditorPage key={id} id={id} />;
}

function PlanEditorPage({ id }: { id: string }) {
  const text = useText();
  const name = useName();
  const { data, pending, fetchMore } = usePageQuery(planEditorQuery, { variables: { id }, fresh: true });
  const organization = data?.plan?.organization;
  const after = organization?.children.pageInfo.hasNextPage ? organization.children.pageInfo.endCursor : null;
  useEffect(() => {
    if (organization && after)
      void fetchMore({ query: moreSubordinatesQuery, variables: { id: organization.id, after } }).catch(() => undefined);
  }, [organization, after, fetchMore]);

  if (pending) return pending;
  const { plan } = data;
  if (!plan) return <MissingPage />;
  return (
    <>
      <Crumbs
        items={[
          { label: text("shell.plans"), to: "/plans" },
          { label: name(plan.organization) || plan.code, to: `/plans/${plan.id}` },
          { label: text("editor.crumb", { round: plan.round + 1 }) },
        ]}
      />
      {plan.draft && mayWrite(plan) ? <Editor plan={plan} stored={plan.draft} /> : <NotWritable plan={plan} />}
    </>
  );
}

function mayWrite({ viewerSteps }: EditorPlan): boolean {
  return viewerSteps.some(({ name, possible }) => name === "savePlanDraft" && possible);
}

function NotWritable({ plan }: { plan: EditorPlan }) {
  const text = useText();
  const step = plan.viewerSteps.find(({ name }) => name === "savePlanDraft");
  const read = (
    <Link to={`/plans/${plan.id}`}>
      <Button tabIndex={-1}>{text("editor.closed.read")}</Button>
    </Link>
  );
  return (
    <EmptyState alone title={text("editor.closed.title")} actions={read}>
      {step?.whyNot ?? text("editor.closed.words")}
    </EmptyState>
  );
}
