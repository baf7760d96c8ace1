import { useName, useText } from "../../../../../i18n/text";
import { FieldErrors, type UserError } from "../../../../../ui/field-errors";
import { useEditor } from "../editor-context";
import styles from "./checks.module.css";
import type { Missing } from "./missing";
import { usePlaceLabel } from "./place-label";

const shownAtMost = 5;

interface SubmissionProps {
  missing: readonly Missing[];
  /** What the server had against the last attempt. */
  refusals: readonly (UserError | { message: string })[];
  onOpenFinding(id: string): void;
}

/** What is still missing before the plan can be submitted, each with the way to it. */
export function Submission({ missing, refusals, onOpenFinding }: SubmissionProps) {
  const text = useText();
  const name = useName();
  const { plan } = useEditor();
  const round = plan.round + 1;
  return (
    <section className={styles.missing} aria-label={text("editor.missing.label")} aria-live="polite">
      <h2 className={styles.missingTitle}>
        {missing.length > 0 ? text("editor.missing.title", { count: missing.length }) : text("editor.missing.none")}
      </h2>
      {missing.length === 0 && (
        <p className={styles.words}>{text("editor.missing.ready", { round, organization: name(plan.reviewingOrganization) })}</p>
      )}
      <ul>
        {missing.slice(0, shownAtMost).map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn anew with every check
          <li key={index}>
            <MissingItem item={item} onOpenFinding={onOpenFinding} />
          </li>
        ))}
      </ul>
      {missing.length > shownAtMost && (
        <p className={styles.remedy}>{text("editor.missing.more", { count: missing.length - shownAtMost })}</p>
      )}
      <FieldErrors errors={refusals} />
    </section>
  );
}

function MissingItem({ item, onOpenFinding }: { item: Missing; onOpenFinding(id: string): void }) {
  const text = useText();
  const { judged, goTo } = useEditor();
  const label = usePlaceLabel(judged);
  if (item.kind === "right") return <>{item.why}</>;
  if (item.kind === "unsaved") return <>{text("editor.missing.unsaved")}</>;
  if (item.kind === "finding") {
    const answer = () => {
      onOpenFinding(item.id);
      requestAnimationFrame(() => document.getElementById(`answer-${item.id}`)?.focus());
    };
    return (
      <>
        <span>{text("editor.missing.finding", { number: item.number })}</span>
        <button type="button" className={styles.goTo} onClick={answer}>
          {text("editor.missing.answer")}
        </button>
      </>
    );
  }
  return (
    <>
      <span title={item.why}>{item.why}</span>
      <button type="button" className={styles.goTo} onClick={() => goTo(item.anchor)}>
        {label(item.anchor)}
      </button>
    </>
  );
}
