import { useText } from "../../i18n/text";
import { Icon } from "../../ui/icon";
import styles from "./grid.module.css";

interface FoldButtonProps {
  /** Nothing where there is nothing to unfold. */
  open: boolean | undefined;
  name: string;
  /** Whether the keyboard reaches it; in the grid the arrows do what it does. */
  reached?: boolean;
  onToggle(open: boolean): void;
}

/** Folds and unfolds a row. */
export function FoldButton({ open, name, reached = false, onToggle }: FoldButtonProps) {
  const text = useText();
  if (open === undefined) return <span className={styles.noFold} />;
  return (
    <button
      type="button"
      tabIndex={reached ? 0 : -1}
      className={styles.fold}
      aria-label={text(open ? "tree.fold" : "tree.unfold", { name })}
      onClick={() => onToggle(!open)}
    >
      <Icon name={open ? "down" : "right"} size={14} />
    </button>
  );
}
