import { textHitKinds } from "@duban/schema";
import { Command } from "cmdk";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useText } from "../../i18n/text";
import styles from "./palette.module.css";
import type { TextHit } from "./use-text-hits";

interface TextHitsProps {
  hits: readonly TextHit[];
  /** What was searched for. */
  words: string;
  onChoose(place: { to: string }): void;
}

/** What texts say, by what they are of, each with the words in their place. */
export function TextHits({ hits, words, onChoose }: TextHitsProps) {
  const text = useText();
  const { locale } = useLocale();
  const groups = textHitKinds.values.map((kind) => {
    const shown = hits.filter((hit) => hit.kind === kind);
    if (shown.length === 0) return null;
    const heading = text("palette.texts", { kind: textHitKinds.label(kind, toGraphLocale(locale)) });
    return (
      <Command.Group key={kind} className={styles.group} heading={heading}>
        {shown.map((hit) => (
          <Command.Item key={hit.id} value={`text ${hit.id}`} className={`${styles.item} ${styles.hit}`} onSelect={() => onChoose(hit)}>
            <span className={styles.hitHead}>
              <code>{hit.code}</code> {hit.title}
            </span>
            {hit.passage.match !== "" && (
              <span className={styles.passage}>
                {hit.passage.before}
                <mark>{hit.passage.match}</mark>
                {hit.passage.after}
              </span>
            )}
          </Command.Item>
        ))}
      </Command.Group>
    );
  });
  if (hits.length === 0) return null;
  const all = { to: `/search?q=${encodeURIComponent(words)}` };
  return (
    <>
      {groups}
      <Command.Item value="all texts" className={styles.item} onSelect={() => onChoose(all)}>
        {text("palette.all", { words })}
      </Command.Item>
    </>
  );
}
