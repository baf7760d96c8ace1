import { Button } from "antd";
import type { ReactNode } from "react";
import { useText } from "../../i18n/text";
import styles from "./campaigns.module.css";

interface SaveBarProps {
  /** What saving does. */
  label: string;
  changed: boolean;
  busy: boolean;
  onSave(): void;
  onDiscard(): void;
  /** What was refused, how much was changed. */
  children?: ReactNode;
}

/** The foot of a part of a campaign that is saved as a whole. */
export function SaveBar({ label, changed, busy, onSave, onDiscard, children }: SaveBarProps) {
  const text = useText();
  return (
    <div className={styles.bar}>
      <Button disabled={!changed} loading={busy} onClick={onSave}>
        {label}
      </Button>
      {changed && (
        <Button type="text" onClick={onDiscard}>
          {text("campaigns.discard")}
        </Button>
      )}
      {children}
    </div>
  );
}
