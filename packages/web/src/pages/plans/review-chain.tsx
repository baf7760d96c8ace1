import { type PlanState, roundStates, stageStates } from "@duban/schema";
import { graphql } from "../../gql";
import type { ReviewStagePartsFragment } from "../../gql/graphql";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useName, useText } from "../../i18n/text";
import { shortDateTime } from "../../ui/dates";
import { Icon } from "../../ui/icon";
import { Tag } from "../../ui/tag";
import { useNameInStead } from "./name-in-stead";
import styles from "./review-chain.module.css";

/** What the chain of a review shows of a level. */
graphql(`
  fragment ReviewStageParts on ReviewStage {
    id
    level
    state
    approvalsNeeded
    dueAt
    decidedAt
    organization {
      id
      name
      nameEn
    }
    reviewer {
      id
      name
      nameEn
    }
    decidedBy {
      id
      name
      nameEn
    }
    onBehalfOf {
      id
      name
      nameEn
    }
    approvals {
      id
      approvedAt
      approver {
        id
        name
        nameEn
      }
      onBehalfOf {
        id
        name
        nameEn
      }
    }
  }
`);

interface Named {
  name: string;
  nameEn: string;
}

interface ReviewChainProps {
  stages: readonly ReviewStagePartsFragment[];
  /** Where it waits for a reviewer; null while one has it in hand, and once it is decided. */
  waiting: { level: number; dueAt: string; organization: Named | null } | null;
  /** Who is still to review after the present level. */
  later: readonly (Named & { id: string })[];
}

/** Whether there is more to say than that one reviewer of the organization above decides. */
export function isChain({ stages, waiting, later }: ReviewChainProps): boolean {
  return stages.length > 1 || (waiting?.level ?? 1) > 1 || later.length > 0 || stages.some(({ approvalsNeeded }) => approvalsNeeded > 1);
}

/** The levels of a review from below to above: who decided when, where it waits, and who comes after. */
export function ReviewChain(chain: ReviewChainProps) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  if (!isChain(chain)) return null;
  const { stages, waiting, later } = chain;
  return (
    <ol className={styles.chain} aria-label={text("levels.chain")}>
      {stages.map((stage, index) => (
        <li key={stage.id} className={styles.level}>
          {index > 0 && <Icon name="right" size={12} />}
          <StageWords stage={stage} />
        </li>
      ))}
      {waiting && (
        <li className={styles.level}>
          {stages.length > 0 && <Icon name="right" size={12} />}
          <span className={styles.stage}>
            <Tag tone="live">
              {text("levels.level", { level: waiting.level })} {roundStates.label("WAITING", toGraphLocale(locale))}
            </Tag>
            <span>{name(waiting.organization)}</span>
            <span className={styles.quiet}>{text("levels.stage.due", { when: shortDateTime(waiting.dueAt, locale) })}</span>
          </span>
        </li>
      )}
      {later.map((organization) => (
        <li key={organization.id} className={`${styles.level} ${styles.later}`}>
          <Icon name="right" size={12} />
          {name(organization)}
        </li>
      ))}
    </ol>
  );
}

function StageWords({ stage }: { stage: ReviewStagePartsFragment }) {
  const text = useText();
  const name = useName();
  const nameInStead = useNameInStead();
  const { locale } = useLocale();
  const { level, state, approvalsNeeded, approvals, organization, decidedAt, decidedBy, onBehalfOf } = stage;
  const live = state === "IN_REVIEW";
  const when = (instant: string) => shortDateTime(instant, locale);
  const given = approvals.map((one) => `${nameInStead(one.approver, one.onBehalfOf)} ${when(one.approvedAt)}`);
  return (
    <span className={styles.stage}>
      <Tag tone={live ? "live" : "outline"}>
        {text("levels.level", { level })} {stageStates.label(state, toGraphLocale(locale))}
      </Tag>
      <span>{name(organization)}</span>
      {approvalsNeeded > 1 && (
        <span className={styles.quiet}>{text("levels.approvals", { given: approvals.length, needed: approvalsNeeded })}</span>
      )}
      {given.length > 0 && <span className={styles.quiet}>{given.join(text("ui.separator"))}</span>}
      {state === "RETURNED" && decidedAt && (
        <span className={styles.quiet}>
          {nameInStead(decidedBy, onBehalfOf)} {when(decidedAt)}
        </span>
      )}
      {live && <span className={styles.quiet}>{text("levels.stage.due", { when: when(stage.dueAt) })}</span>}
    </span>
  );
}

interface Reviewed {
  state: PlanState;
  level: number;
  turnDueAt: string;
  reviewingOrganization: Named | null;
  laterReviewers: readonly (Named & { id: string })[];
}

/** Where the present round waits, and who comes after: what the plan itself says of its chain. */
export function aheadOf({
  state,
  level,
  turnDueAt,
  reviewingOrganization,
  laterReviewers,
}: Reviewed): Pick<ReviewChainProps, "waiting" | "later"> {
  const waiting = state === "SUBMITTED" ? { level, dueAt: turnDueAt, organization: reviewingOrganization } : null;
  return { waiting, later: laterReviewers };
}
