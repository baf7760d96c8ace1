import { evidenceKinds } from "@duban/schema";
import { useState } from "react";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useText } from "../../i18n/text";
import { useHotkeys } from "../../ui/hotkeys";
import { ScrollArea } from "../../ui/scroll-area";
import type { ShownEvidence } from "../problems/closing/closing-queries";
import { EvidenceView } from "../problems/closing/evidence-view";
import type { QueuedCloseOut } from "./closeout-queries";
import styles from "./closeouts.module.css";

interface Shown {
  readonly evidence: ShownEvidence;
  /** The criterion that it answers, null for what stands beside them. */
  readonly criterion: string | null;
}

/** The evidence under the criterion that it answers; `n` and `p` go from piece to piece. */
export function EvidencePane({ closeOut }: { closeOut: QueuedCloseOut }) {
  const text = useText();
  const { locale } = useLocale();
  const [position, setPosition] = useState(0);
  const shown = shownOf(closeOut);
  const current = shown[Math.min(position, shown.length - 1)];
  const move = (by: number) => setPosition(Math.min(Math.max(position + by, 0), shown.length - 1));
  useHotkeys(
    [
      { keys: "n", label: "closeouts.keys.nextEvidence", run: () => move(1) },
      { keys: "p", label: "closeouts.keys.previousEvidence", run: () => move(-1) },
    ],
    shown.length > 1,
  );
  const groups = [...new Set(shown.map(({ criterion }) => criterion))];
  return (
    <section className={styles.viewer} aria-label={text("closeouts.viewer")}>
      <div className={styles.pieces}>
        {groups.map((criterion) => (
          <div key={criterion ?? ""} className={styles.group}>
            <h2 className={styles.groupTitle}>
              {criterion ?? text("closeouts.other")}{" "}
              <span className={styles.quiet}>
                {kindOf(closeOut, criterion, (kind) => evidenceKinds.label(kind, toGraphLocale(locale)))}
              </span>
            </h2>
            {shown.map((one, index) =>
              one.criterion === criterion ? (
                <button
                  key={one.evidence.id}
                  type="button"
                  className={styles.piece}
                  aria-current={one === current}
                  onClick={() => setPosition(index)}
                >
                  {one.evidence.title}
                </button>
              ) : null,
            )}
          </div>
        ))}
        {shown.length === 0 && <p className={styles.quiet}>{text("closeouts.noEvidence")}</p>}
      </div>
      <ScrollArea label={text("closeouts.viewer")} className={styles.picture}>
        {current && <EvidenceView evidence={current.evidence} />}
      </ScrollArea>
    </section>
  );
}

function kindOf(
  { answers }: QueuedCloseOut,
  criterion: string | null,
  label: (kind: (typeof answers)[number]["evidenceKind"]) => string,
): string {
  const answer = answers.find(({ text }) => text === criterion);
  return answer ? label(answer.evidenceKind) : "";
}

/** What answers a criterion, in their order, then what else there is; one piece may answer several. */
function shownOf({ answers, problem }: QueuedCloseOut): Shown[] {
  const of = (ids: readonly string[]) => problem.evidence.filter(({ id }) => ids.includes(id));
  const answering = answers.flatMap(({ text: criterion, evidenceIds }) => of(evidenceIds).map((evidence) => ({ evidence, criterion })));
  const named = new Set(answers.flatMap(({ evidenceIds }) => evidenceIds));
  const others = problem.evidence.filter(({ id }) => !named.has(id)).map((evidence) => ({ evidence, criterion: null }));
  return [...answering, ...others];
}
