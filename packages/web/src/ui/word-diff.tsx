import styles from "./word-diff.module.css";

interface Word {
  kind: "SAME" | "ADDED" | "REMOVED";
  text: string;
}

/** A text with what was inserted and deleted marked, by word. */
export function WordDiff({ words }: { words: readonly Word[] }) {
  return (
    <span className={styles.words}>
      {words.map((word, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the words of a text have no other name than their place
        if (word.kind === "ADDED") return <ins key={index}>{word.text}</ins>;
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        if (word.kind === "REMOVED") return <del key={index}>{word.text}</del>;
        return word.text;
      })}
    </span>
  );
}

/** A value that was replaced: old, then new. */
export function ValueDiff({ before, after }: { before: string; after: string }) {
  return (
    <span className={styles.value}>
      {before && <del>{before}</del>}
      {before && after && <span aria-hidden="true"> → </span>}
      {after && <ins>{after}</ins>}
    </span>
  );
}
