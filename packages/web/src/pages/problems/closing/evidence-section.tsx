import { evidenceKinds } from "@duban/schema";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { useViewer } from "../../../shell/viewer";
import { dateWithin } from "../../../ui/dates";
import { Icon } from "../../../ui/icon";
import peek from "../peek/peek.module.css";
import { ProblemSection } from "../peek/problem-section";
import { can, type ViewedProblem } from "../problem-queries";
import styles from "./closing.module.css";
import type { ShownEvidence } from "./closing-queries";

const AddEvidenceDialog = lazy(async () => ({ default: (await import("./add-evidence-dialog")).AddEvidenceDialog }));
const EvidenceDialog = lazy(async () => ({ default: (await import("./evidence-dialog")).EvidenceDialog }));

/** What shows that it is resolved, each with the day from which it is. */
export function EvidenceSection({ problem }: { problem: ViewedProblem }) {
  const text = useText();
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<ShownEvidence | null>(null);
  const { evidence } = problem;
  return (
    <ProblemSection
      title={text("closing.evidence")}
      note={evidence.length > 0 && text("closing.evidence.count", { count: evidence.length })}
      end={
        can(problem, "addEvidence") && (
          <Button type="link" size="small" onClick={() => setAdding(true)}>
            {text("closing.evidence.add")}
          </Button>
        )
      }
    >
      {evidence.length === 0 && <p className={peek.none}>{text("closing.evidence.none")}</p>}
      <ul className={styles.evidence}>
        {evidence.map((one) => (
          <EvidenceLine key={one.id} evidence={one} onOpen={() => setShown(one)} />
        ))}
      </ul>
      <Suspense>
        {adding && <AddEvidenceDialog problem={problem} onClose={() => setAdding(false)} />}
        {shown && <EvidenceDialog evidence={shown} removable={can(problem, "addEvidence")} onClose={() => setShown(null)} />}
      </Suspense>
    </ProblemSection>
  );
}

/** One piece of evidence; a press shows it. */
function EvidenceLine({ evidence, onOpen }: { evidence: ShownEvidence; onOpen(): void }) {
  const { locale } = useLocale();
  const { today } = useViewer();
  return (
    <li>
      <button type="button" className={styles.piece} onClick={onOpen}>
        <Icon name="plan" size={14} />
        <span className={styles.pieceTitle}>{evidence.title}</span>
        <span className={styles.quiet}>
          {evidenceKinds.label(evidence.kind, toGraphLocale(locale))} {dateWithin(evidence.effectiveOn, today, locale)}
        </span>
      </button>
    </li>
  );
}
