import type { Weight } from "@duban/schema";
import { Button, Input, Segmented, Select } from "antd";
import { useEffect, useRef, useState } from "react";
import { useLocale, useText } from "../../../../i18n/text";
import { FieldErrors } from "../../../../ui/field-errors";
import { Help } from "../../../../ui/help";
import { wishOf } from "../../../../ui/hotkey-rules";
import { Icon } from "../../../../ui/icon";
import { SavedNote } from "../../../../ui/saved-note";
import styles from "./finding-card.module.css";
import { useFindingLabel, usePlaceLabel } from "./labels";
import { PhraseMenu } from "./phrase-menu";
import { type FreshFinding, useReview } from "./review-context";
import type { Place } from "./review-model";
import type { ReviewFinding } from "./review-queries";
import { SuggestionForm } from "./suggestion-form";
import { type FindingWords, useDraftFinding } from "./use-draft-finding";
import { joined, usePhrases } from "./use-phrases";

type DraftEditorProps = { finding: ReviewFinding; fresh?: undefined } | { finding: ReviewFinding | null; fresh: FreshFinding };

/** A finding while it is written; it saves itself as soon as it demands something. */
export function DraftEditor({ finding, fresh }: DraftEditorProps) {
  const text = useText();
  const labelOf = useFindingLabel();
  const placeLabel = usePlaceLabel();
  const { words, change, done, remove, removing, autosave, problems } = useDraftFinding(finding, fresh);
  const [suggesting, setSuggesting] = useState(false);
  const phrases = usePhrases(words.reasonCode, (phrase) => change({ ...words, demand: joined(words.demand, phrase) }));
  const elsewhere = useElsewhere(words.anchor);
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    ref.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <li ref={ref} className={`${styles.card} ${styles.current} ${styles.writing}`}>
      <DraftHead label={finding ? labelOf(finding) : text("review.newFinding")} words={words} change={change} />
      <Input.TextArea
        autoFocus
        autoSize={{ minRows: 2 }}
        aria-label={text("review.demand")}
        placeholder={text("review.demand")}
        value={words.demand}
        onChange={(event) => change({ ...words, demand: event.target.value })}
        onKeyDown={(event) => {
          if (wishOf(event)) done();
          phrases.onKeyDown(event);
        }}
      />
      <SuggestionForm
        key={`${words.anchor.section} ${words.anchor.rowId}`}
        words={words}
        change={change}
        open={suggesting}
        onOpen={setSuggesting}
      />
      <FieldErrors errors={problems} />
      <div className={styles.formFoot}>
        <PhraseMenu phrases={phrases} />
        <Button size="small" type="text" onClick={() => void remove()} loading={removing}>
          {text(finding ? "review.discard" : "review.cancel")}
        </Button>
        {elsewhere && (
          <Button size="small" type="text" onClick={() => change({ ...words, anchor: { ...elsewhere, field: null }, suggestion: [] })}>
            {text("review.moveAnchor", { place: placeLabel(elsewhere) })}
          </Button>
        )}
        <SavedNote state={autosave.state} savedAt={autosave.savedAt} />
      </div>
    </li>
  );
}

/** The current place, when it is another one than the anchor and no finding stands there. */
function useElsewhere(anchor: Place): Place | null {
  const { position, model } = useReview();
  const here = position.place;
  if (!here || model.placed.has(position.finding ?? "")) return null;
  return here.section === anchor.section && here.rowId === anchor.rowId ? null : here;
}

function DraftHead({ label, words, change }: { label: string; words: FindingWords; change(next: FindingWords): void }) {
  const text = useText();
  const { locale } = useLocale();
  const { plan } = useReview();
  const placeLabel = usePlaceLabel();
  const reasons = plan.campaign?.reasonCodes ?? [];
  return (
    <div className={styles.formHead}>
      <span className={styles.label}>{label}</span>
      <Select
        size="small"
        aria-label={text("review.reason")}
        value={words.reasonCode}
        onChange={(reasonCode) => change({ ...words, reasonCode })}
        options={reasons.map(({ code, label: zh, labelEn }) => ({ value: code, label: (locale === "en" && labelEn) || zh }))}
        popupMatchSelectWidth={false}
      />
      <Segmented<Weight>
        size="small"
        aria-label={text("review.weight")}
        value={words.weight}
        onChange={(weight) => change({ ...words, weight })}
        options={[
          { value: "BLOCKING", label: text("ui.weight.blocking") },
          { value: "ADVISORY", label: text("ui.weight.advisory") },
        ]}
      />
      <Help>{text("help.weight")}</Help>
      <span className={`${styles.end} ${styles.place}`}>
        <Icon name="pin" size={13} />
        {placeLabel({ section: words.anchor.section, rowId: words.anchor.rowId })}
      </span>
    </div>
  );
}
