import { Fragment } from "react";
import { useEditor } from "../editor-context";
import styles from "./grid.module.css";

/** A text in which the words that promise nothing measurable are marked. */
export function VagueText({ children }: { children: string }) {
  const { vagueWords } = useEditor();
  const found = vagueWords(children);
  return (
    <>
      {found.map(({ from, to }, index) => (
        <Fragment key={from}>
          {children.slice(found[index - 1]?.to ?? 0, from)}
          <mark className={styles.vague}>{children.slice(from, to)}</mark>
        </Fragment>
      ))}
      {children.slice(found.at(-1)?.to ?? 0)}
    </>
  );
}
