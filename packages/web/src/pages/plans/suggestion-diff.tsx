import { type Enumeration, evidenceKinds, type FieldChange, fieldTitle, type PlanSection, ranks, rectificationTypes } from "@duban/schema";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale } from "../../i18n/text";
import { ValueDiff, WordDiff } from "../../ui/word-diff";
import styles from "./suggestion-diff.module.css";

const choices: Readonly<Record<string, Enumeration<string>>> = {
  leaderRank: ranks as unknown as Enumeration<string>,
  rectificationType: rectificationTypes as unknown as Enumeration<string>,
  evidenceKind: evidenceKinds as unknown as Enumeration<string>,
};

/** The values that a field is chosen from; null where it is written. */
export function choicesOf(field: string): Enumeration<string> | null {
  return choices[field.slice(field.lastIndexOf(".") + 1)] ?? null;
}

/** What a field says, a chosen value by its label. */
export function useFieldWords(): (field: string, value: string | null) => string {
  const { locale } = useLocale();
  return (field, value) => {
    const known = choicesOf(field);
    return value !== null && known?.includes(value) ? known.label(value, toGraphLocale(locale)) : (value ?? "");
  };
}

/** A suggested replacement, field by field from old to new. */
export function SuggestionDiff({ section, changes }: { section: PlanSection; changes: readonly FieldChange[] }) {
  const { locale } = useLocale();
  const wordsOf = useFieldWords();
  return (
    <dl className={styles.fields}>
      {changes.map(({ field, before, after, words }) => (
        <div key={field}>
          <dt>{fieldTitle(section, field, toGraphLocale(locale))}</dt>
          <dd>
            {words.length > 0 ? <WordDiff words={words} /> : <ValueDiff before={wordsOf(field, before)} after={wordsOf(field, after)} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
