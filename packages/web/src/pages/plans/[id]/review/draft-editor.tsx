import type { Weight } from "@duban/schema";
import { Button, Input, Segmented, Select } from "antd";
import { useEffect, useRef, useState } from "react";
import { useCommand } from "../../../../command";
import { graphql } from "../../../../gql";
import { useLocale, useText } from "../../../../i18n/text";
import { outcomeOf } from "../../../../save-outcome";
import { FieldErrors } from "../../../../ui/field-errors";
import { Icon } from "../../../../ui/icon";
import { SavedNote } from "../../../../ui/saved-note";
import { copyOf, useAutosave } from "../../../../ui/use-autosave";
import styles from "./finding-card.module.css";
import { useFindingLabel, usePlaceLabel } from "./labels";
import { type FreshFinding, useReview } from "./review-context";
import type { ReviewFinding } from "./review-queries";
import { useFindingSaver } from "./use-finding-saver";

const discardFindingMutation = graphql(`
  mutation DiscardFinding($input: DiscardFindingInput!) {
    discardFinding(input: $input) {
      plan {
        ...ReviewProgress
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

/** What the reviewer writes in a finding. */
export interface FindingWords {
  reasonCode: string;
  weight: Weight;
  anchor: ReviewFinding["anchor"];
  demand: string;
}

type DraftEditorProps = { finding: ReviewFinding; fresh?: undefined } | { finding: ReviewFinding | null; fresh: FreshFinding };

/** A finding while it is written; it saves itself as soon as it demands something. */
export function DraftEditor({ finding, fresh }: DraftEditorProps) {
  const text = useText();
  const { locale } = useLocale();
  const { plan, model, position, finish } = useReview();
  const placeLabel = usePlaceLabel();
  const labelOf = useFindingLabel();
  const reasons = plan.campaign?.reasonCodes ?? [];
  const name = `finding/${fresh ? `${plan.id}/${fresh.key}` : finding.id}`;
  const [words, setWords] = useState<FindingWords>(
    () => copyOf<FindingWords>(name) ?? wordsOf(finding) ?? { reasonCode: reasons[0]?.code ?? "", weight: "BLOCKING", anchor: fresh?.anchor ?? { section: "BATCHES", rowId: null, field: null }, demand: "" },
  );
  const { save, userErrors } = useFindingSaver(finding, fresh);
  const autosave = useAutosave<FindingWords>({ name, save: async (next) => outcomeOf(await save(next)) });
  const discard = useCommand(discardFindingMutation);
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => ref.current?.scrollIntoView({ block: "nearest" }), []);

  const change = (next: FindingWords) => {
    setWords(next);
    if (next.demand.trim() !== "") autosave.change(next);
  };
  const remove = async () => {
    await autosave.flush();
    autosave.discard();
    if (finding) await discard.run({ input: { findingId: finding.id, expectedVersion: finding.revision } });
    if (fresh) finish();
    position.leaveFinding();
  };
  const place = { section: words.anchor.section, rowId: words.anchor.rowId };
  const here = position.place;
  const moved = here !== null && !model.placed.has(position.finding ?? "") && (here.section !== place.section || here.rowId !== place.rowId);
  return (
    <li ref={ref} className={`${styles.card} ${styles.current}`}>
      <div className={styles.whole} style={{ paddingTop: 8 }}>
        <div className={styles.formHead}>
          <span className={styles.label}>{finding ? labelOf(finding) : text("review.newFinding")}</span>
          <Select
            size="small"
            aria-label={text("review.reason")}
            value={words.reasonCode}
            onChange={(reasonCode) => change({ ...words, reasonCode })}
            options={reasons.map(({ code, label, labelEn }) => ({ value: code, label: (locale === "en" && labelEn) || label }))}
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
          <span className={`${styles.end} ${styles.place}`}>
            <Icon name="pin" size={13} />
            {placeLabel(place)}
          </span>
        </div>
        <Input.TextArea
          autoFocus
          autoSize={{ minRows: 2 }}
          aria-label={text("review.demand")}
          placeholder={text("review.demand")}
          value={words.demand}
          onChange={(event) => change({ ...words, demand: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === "Escape" || (event.key === "Enter" && (event.metaKey || event.ctrlKey))) {
              void autosave.flush();
              if (fresh) finish();
              position.leaveFinding();
            }
          }}
        />
        <FieldErrors errors={[...userErrors, ...discard.userErrors]} />
        <div className={styles.formFoot}>
          <Button size="small" type="text" onClick={() => void remove()} loading={discard.busy}>
            {text(finding ? "review.discard" : "review.cancel")}
          </Button>
          {moved && (
            <Button size="small" type="text" onClick={() => change({ ...words, anchor: { ...here, field: null } })}>
              {text("review.moveAnchor", { place: placeLabel(here) })}
            </Button>
          )}
          <SavedNote state={autosave.state} savedAt={autosave.savedAt} />
        </div>
      </div>
    </li>
  );
}

function wordsOf(finding: ReviewFinding | null): FindingWords | null {
  if (!finding) return null;
  const { section, rowId, field } = finding.anchor;
  return { reasonCode: finding.reasonCode, weight: finding.weight, anchor: { section, rowId, field }, demand: finding.demand };
}
