import { fieldTitle, type MisfitField, misfits } from "@duban/schema";
import { Button } from "antd";
import { toGraphLocale } from "../../../../../i18n/locale";
import { useLocale, useText } from "../../../../../i18n/text";
import { FieldErrors } from "../../../../../ui/field-errors";
import { SuggestionDiff, useFieldWords } from "../../../suggestion-diff";
import { useEditor } from "../editor-context";
import type { EditorFinding } from "../editor-queries";
import styles from "./checks.module.css";
import offer from "./suggestion-offer.module.css";
import { useTakeOver } from "./use-take-over";

/** What the reviewer suggests for the row, from old to new, and the one step that takes it over. */
export function SuggestionOffer({ finding, onDone }: { finding: EditorFinding; onDone(): void }) {
  const text = useText();
  const { judged } = useEditor();
  const { takeOver, busy, problems, refused } = useTakeOver(finding, onDone);
  const { section } = finding.anchor;
  const misfit = misfits(judged, finding.anchor, finding.suggestion);
  const step = finding.viewerSteps.find(({ name }) => name === "acceptSuggestion");
  const fields = misfit?.map(({ field }) => field) ?? [];
  const taken = misfit?.length === 0 && isTaken(finding, judged);
  return (
    <section className={offer.offer} aria-label={text("workbench.suggestion")}>
      <h3 className={offer.title}>{text("workbench.suggestion")}</h3>
      <SuggestionDiff section={section} changes={finding.suggestion.filter(({ field }) => !fields.includes(field))} />
      {misfit === null && <p className={styles.remedy}>{text("workbench.suggestion.rowGone")}</p>}
      {misfit !== null && misfit.length > 0 && (
        <>
          <p className={styles.remedy}>{text("workbench.suggestion.outdated")}</p>
          {misfit.map((field) => (
            <BothTexts key={field.field} finding={finding} field={field} />
          ))}
        </>
      )}
      <FieldErrors errors={problems} />
      {taken && <p className={styles.remedy}>{text("workbench.suggestion.taken")}</p>}
      {step?.possible && misfit !== null && !(taken && finding.state === "ANSWERED") && (
        <Button size="small" className={styles.act} loading={busy} onClick={() => void takeOver(misfit.length > 0 || refused)}>
          {text(misfit.length > 0 || refused ? "workbench.suggestion.replace" : "workbench.suggestion.take")}
        </Button>
      )}
    </section>
  );
}

/** Whether every field says what was suggested already. */
function isTaken({ anchor, suggestion }: EditorFinding, content: Parameters<typeof misfits>[0]): boolean {
  const untouched = suggestion.map(({ field, after }) => ({ field, before: after, after }));
  return misfits(content, anchor, untouched)?.length === 0;
}

/** A field that was edited since: what it says now and what is suggested, one under the other. */
function BothTexts({ finding, field: { field, now, after } }: { finding: EditorFinding; field: MisfitField }) {
  const text = useText();
  const { locale } = useLocale();
  const wordsOf = useFieldWords();
  return (
    <div className={offer.both}>
      <h4 className={offer.field}>{fieldTitle(finding.anchor.section, field, toGraphLocale(locale))}</h4>
      <dl>
        <div>
          <dt>{text("workbench.suggestion.now")}</dt>
          <dd>{wordsOf(field, now) || "—"}</dd>
        </div>
        <div>
          <dt>{text("workbench.suggestion.suggested")}</dt>
          <dd>{wordsOf(field, after) || "—"}</dd>
        </div>
      </dl>
    </div>
  );
}
