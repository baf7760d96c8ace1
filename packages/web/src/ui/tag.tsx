import type { ReactNode } from "react";
import { useText } from "../i18n/text";
import styles from "./tag.module.css";

/** How a tag looks: outline for what is past or neutral, live for what goes on now, blocking in red outline, added in green, flat without a line. */
export type TagTone = "outline" | "live" | "blocking" | "added" | "flat";

/** A small label, 20 high; never filled red. */
export function Tag({ tone = "outline", children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}

/** The number of a review round; blue while it lives. */
export function RoundChip({ round, live = false, children }: { round: number; live?: boolean; children?: ReactNode }) {
  const text = useText();
  return (
    <Tag tone={live ? "live" : "outline"}>
      {text("ui.round", { round })}
      {children !== undefined && <> {children}</>}
    </Tag>
  );
}

/** The weight of a finding or of a pre-check. */
export function WeightTag({ weight }: { weight: "BLOCKING" | "ADVISORY" }) {
  const text = useText();
  return (
    <Tag tone={weight === "BLOCKING" ? "blocking" : "outline"}>
      {text(weight === "BLOCKING" ? "ui.weight.blocking" : "ui.weight.advisory")}
    </Tag>
  );
}

/** A filter that a person has set, with the way to take it off. */
export function FilterChip({ children, onRemove }: { children: ReactNode; onRemove(): void }) {
  const text = useText();
  return (
    <span data-chip className={`${styles.tag} ${styles.live} ${styles.filter}`}>
      {children}
      <button type="button" className={`${styles.remove} screen-only`} onClick={onRemove} aria-label={text("ui.filter.remove")}>
        ×
      </button>
    </span>
  );
}

/** A key as it is labelled on the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className={styles.kbd}>{children}</kbd>;
}
