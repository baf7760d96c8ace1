import { inboxKinds } from "@duban/schema";
import { lazy, Suspense, useSyncExternalStore } from "react";
import { graphql } from "../../gql";
import type { InboxPeekQuery } from "../../gql/graphql";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useName, useText } from "../../i18n/text";
import { usePageQuery } from "../../page-query";
import { useViewer } from "../../shell/viewer";
import { shortDateTime } from "../../ui/dates";
import { DueLabel } from "../../ui/due-label";
import { Dot } from "../../ui/layout";
import { Hash } from "../../ui/names";
import { RowsSkeleton } from "../../ui/skeleton";
import { RoundChip } from "../../ui/tag";
import { usePlanTitle } from "../plans/plan-title";
import type { InboxEntry } from "./inbox-entry";
import styles from "./peek.module.css";
import { PeekActions } from "./peek-actions";
import { PeekChanges } from "./peek-changes";
import { PeekExtension } from "./peek-extension";
import { PeekFindings } from "./peek-findings";
import { PeekPreChecks } from "./peek-pre-checks";
import { PeekProblems } from "./peek-problems";
import { PeekRounds } from "./peek-rounds";

const peekQuery = graphql(`
  query InboxPeek($id: ID!) {
    plan(id: $id) {
      id
      title
      code
      round
      light
      turnDueAt
      submittedAt
      submittedBy {
        id
        name
        nameEn
      }
      organization {
        id
        name
        nameEn
      }
      campaign {
        id
        title
        titleEn
        reasonCodes {
          code
          label
          labelEn
        }
      }
      problems {
        id
        code
        title
      }
      latestVersion {
        id
        contentHash
        preChecks {
          rule
          weight
          passed
          title
        }
        difference {
          section
          rowId
          kind
          fields {
            field
            before
            after
          }
        }
      }
      rounds {
        id
        number
        state
        submittedAt
        dueAt
        decidedAt
        withdrawnAt
        onBehalfOf {
          id
          name
          nameEn
        }
        decidedBy {
          id
          name
          nameEn
        }
        withdrawnBy {
          id
          name
          nameEn
        }
      }
      findings {
        id
        number
        state
        round
        weight
        reasonCode
        answers {
          id
          round
          kind
          verdict
        }
      }
      revision
      viewerSteps {
        name
        possible
        whyNot
      }
    }
  }
`);

/** The plan as the peek knows it. */
export type PeekPlan = NonNullable<InboxPeekQuery["plan"]>;

const PeekDrawer = lazy(async () => ({ default: (await import("./peek-drawer")).PeekDrawer }));

const wide = window.matchMedia("(min-width: 1280px)");

function onChange(notify: () => void): () => void {
  wide.addEventListener("change", notify);
  return () => wide.removeEventListener("change", notify);
}

/** Whether a matter is worth opening: its changes, answers, failed checks and rounds, beside the list or over it. */
export function Peek({ entry, onClose }: { entry: InboxEntry; onClose(): void }) {
  const text = useText();
  const beside = useSyncExternalStore(onChange, () => wide.matches);
  if (!beside) {
    return (
      <Suspense>
        <PeekDrawer title={text("inbox.peek")} onClose={onClose}>
          <PeekBody entry={entry} />
        </PeekDrawer>
      </Suspense>
    );
  }
  return (
    <aside className={styles.peek} aria-label={text("inbox.peek")}>
      <PeekBody entry={entry} />
    </aside>
  );
}

function PeekBody({ entry }: { entry: InboxEntry }) {
  const { data, pending } = usePageQuery(peekQuery, {
    variables: { id: entry.plan?.id ?? "" },
    skeleton: <RowsSkeleton rows={5} height={64} />,
  });
  if (pending) return pending;
  if (!data.plan) return null;
  return (
    <>
      <PeekHead entry={entry} plan={data.plan} />
      {entry.extension && <PeekExtension extension={entry.extension} />}
      {entry.kind === "PLAN_WRITING" && <PeekProblems plan={data.plan} />}
      <PeekChanges plan={data.plan} />
      <PeekFindings plan={data.plan} />
      <PeekPreChecks plan={data.plan} />
      <PeekRounds plan={data.plan} />
    </>
  );
}

function PeekHead({ entry, plan }: { entry: InboxEntry; plan: PeekPlan }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { today } = useViewer();
  const titleOf = usePlanTitle();
  return (
    <div className={styles.head}>
      <div className={styles.line}>
        <span className={styles.kind}>{inboxKinds.label(entry.kind, toGraphLocale(locale))}</span>
        {plan.round > 0 && <RoundChip round={plan.round} live={entry.kind === "PLAN_REVIEW"} />}
        <span className={styles.due}>
          <DueLabel light={plan.light} dueAt={plan.turnDueAt} today={today} form="filled" />
        </span>
      </div>
      <h2 className={styles.title}>
        {name(plan.organization)}
        <Dot />
        {titleOf(plan)}
      </h2>
      <p className={styles.source}>
        {plan.submittedAt && plan.latestVersion ? (
          <>
            {text(plan.round > 1 ? "inbox.peek.resubmitted" : "inbox.peek.submitted", {
              name: name(plan.submittedBy),
              when: shortDateTime(plan.submittedAt, locale),
            })}
            <Dot />v{plan.round}
            <Dot />
            {text("inbox.peek.hash")} <Hash value={plan.latestVersion.contentHash} />
          </>
        ) : (
          <code>{plan.code}</code>
        )}
      </p>
      <PeekActions entry={entry} plan={plan} />
    </div>
  );
}
