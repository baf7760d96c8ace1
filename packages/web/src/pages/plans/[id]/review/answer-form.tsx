import { type AnswerKind, answerKinds } from "@duban/schema";
import { Input, Segmented } from "antd";
import { useState } from "react";
import { useCommand } from "../../../../command";
import { graphql } from "../../../../gql";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { outcomeOf } from "../../../../save-outcome";
import { FieldErrors } from "../../../../ui/field-errors";
import { SavedNote } from "../../../../ui/saved-note";
import { copyOf, useAutosave } from "../../../../ui/use-autosave";
import styles from "./finding-card.module.css";
import { useReview } from "./review-context";
import type { ReviewFinding } from "./review-queries";

const answerFindingMutation = graphql(`
  mutation AnswerFindingInReview($input: AnswerFindingInput!) {
    answerFinding(input: $input) {
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

interface AnswerWords {
  kind: AnswerKind;
  text: string;
}

/** The submitter's answer to a finding, saved while it is typed; it may be changed until the plan is submitted again. */
export function AnswerForm({ finding }: { finding: ReviewFinding }) {
  const text = useText();
  const { locale } = useLocale();
  const { plan } = useReview();
  const given = finding.answers.find(({ round }) => round === plan.round + 1);
  const name = `answer/${finding.id}/${plan.round + 1}`;
  const [words, setWords] = useState<AnswerWords>(
    () => copyOf<AnswerWords>(name) ?? { kind: given?.kind ?? "FIXED", text: given?.text ?? "" },
  );
  const { send, userErrors } = useCommand(answerFindingMutation);
  const autosave = useAutosave<AnswerWords>({
    name,
    save: async (next) => outcomeOf(await send({ input: { findingId: finding.id, ...next } })),
  });
  const change = (next: AnswerWords) => {
    setWords(next);
    if (next.text.trim() !== "") autosave.change(next);
  };
  return (
    <div className={styles.form}>
      <Segmented<AnswerKind>
        size="small"
        aria-label={text("review.answer.kind")}
        value={words.kind}
        onChange={(kind) => change({ ...words, kind })}
        options={answerKinds.values.map((value) => ({ value, label: answerKinds.label(value, toGraphLocale(locale)) }))}
      />
      <Input.TextArea
        autoSize={{ minRows: 2 }}
        aria-label={text("review.answer")}
        placeholder={text(words.kind === "FIXED" ? "review.answer.fixed" : "review.answer.explained")}
        value={words.text}
        onChange={(event) => change({ ...words, text: event.target.value })}
      />
      <FieldErrors errors={userErrors} />
      <div className={styles.formFoot}>
        <span className={styles.note}>{text("review.answer.saves")}</span>
        <SavedNote state={autosave.state} savedAt={autosave.savedAt ?? given?.answeredAt ?? null} />
      </div>
    </div>
  );
}
