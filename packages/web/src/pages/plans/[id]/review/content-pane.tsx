import { Button, Select, Switch } from "antd";
import { useEffect } from "react";
import { useLocale, useText } from "../../../../i18n/text";
import { useViewer } from "../../../../shell/viewer";
import { shortDate } from "../../../../ui/dates";
import { useHotkeys } from "../../../../ui/hotkeys";
import { Icon } from "../../../../ui/icon";
import { ScrollArea } from "../../../../ui/scroll-area";
import { Kbd } from "../../../../ui/tag";
import { keptWith, lastReviewed } from "./compared-rounds";
import styles from "./content-pane.module.css";
import { CoverageMatrix } from "./coverage-matrix";
import { useReview } from "./review-context";
import { isNotable } from "./review-model";
import { SectionPanel } from "./section-panel";
import { useReviewChoice } from "./use-review-state";

/** The content of the version that is read, against a chosen earlier one. */
export function ContentPane({ against }: { against: number | null }) {
  const text = useText();
  const { model, onlyNotable, position } = useReview();
  const { place } = position;
  const [choice] = useReviewChoice();
  const coverage = choice.view === "coverage";
  const sections = model.sections.filter((view) => !onlyNotable || isNotable(view) || view.section === place?.section);

  useEffect(() => {
    if (!place || coverage) return;
    const row = place.rowId === null ? null : document.getElementById(`row-${place.rowId}`);
    const target = row ?? document.getElementById(`section-${place.section}`);
    target?.scrollIntoView({ block: row ? "center" : "start", behavior: "instant" });
  }, [place?.section, place?.rowId, place, coverage]);

  return (
    <section className={styles.pane} aria-label={text("review.content")}>
      <ContentHead against={against} />
      <ScrollArea label={text("review.content")} className={styles.body}>
        {coverage && <CoverageMatrix />}
        {!coverage && sections.map((view) => <SectionPanel key={view.section} view={view} />)}
        {!coverage && sections.length === 0 && <p className={styles.nothing}>{text("review.nothingChanged")}</p>}
      </ScrollArea>
    </section>
  );
}

function ContentHead({ against }: { against: number | null }) {
  const text = useText();
  const { locale } = useLocale();
  const { plan, version, onlyNotable } = useReview();
  const [choice, setChoice] = useReviewChoice();
  const { person } = useViewer();
  const versions = plan.versions.edges.map(({ node }) => node);
  const option = (each: { number: number; submittedAt: string }) => ({
    value: each.number,
    label: text("review.versionOption", { number: each.number, date: shortDate(each.submittedAt, locale) }),
  });
  const earlier = versions.filter(({ number }) => number < version.number);
  const reviewed = lastReviewed(plan.rounds, person?.id ?? null, version.number);
  const mine = reviewed === null ? [] : [{ value: "mine" as const, label: text("workbench.sinceMine", { round: reviewed }) }];
  useHotkeys([{ keys: "m", label: "workbench.keys.sinceMine", run: () => void setChoice({ against: "mine" }) }], reviewed !== null);
  return (
    <div className={styles.head}>
      <Select
        aria-label={text("review.version")}
        value={version.number}
        options={versions.map(option)}
        onChange={(round) => void setChoice({ round, against: keptWith(choice.against, round) })}
        popupMatchSelectWidth={false}
      />
      {earlier.length > 0 && (
        <>
          <span className={styles.quiet}>{text("review.against")}</span>
          <Select<number | "mine">
            aria-label={text("review.against")}
            value={choice.against === "mine" && reviewed !== null ? "mine" : (against ?? 0)}
            options={[...mine, ...earlier.map(option), { value: 0, label: text("review.againstNone") }]}
            onChange={(next) => void setChoice({ against: next })}
            popupMatchSelectWidth={false}
          />
          <span className={styles.only}>
            <Switch
              id="only-changes"
              size="small"
              checked={onlyNotable}
              disabled={against === null}
              onChange={(only) => void setChoice({ whole: only ? null : true })}
            />
            <label htmlFor="only-changes">{text("review.onlyChanges")}</label>
          </span>
          <ChangeSteps />
        </>
      )}
    </div>
  );
}

function ChangeSteps() {
  const text = useText();
  const { model, position } = useReview();
  if (model.changes.length === 0) return null;
  return (
    <span className={styles.steps}>
      <span>{text("review.changeOf", { change: position.change, count: model.changes.length })}</span>
      <Button
        size="small"
        aria-label={text("review.keys.previousChange")}
        icon={<Icon name="up" size={14} />}
        onClick={() => position.stepChange(-1)}
      />
      <Button
        size="small"
        aria-label={text("review.keys.nextChange")}
        icon={<Icon name="down" size={14} />}
        onClick={() => position.stepChange(1)}
      />
      <span aria-hidden="true" className={styles.keys}>
        <Kbd>j</Kbd>
        <Kbd>k</Kbd>
      </span>
    </span>
  );
}
