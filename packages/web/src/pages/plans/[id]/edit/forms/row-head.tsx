import type { PlanSection } from "@duban/schema";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useText } from "../../../../../i18n/text";
import { Icon } from "../../../../../ui/icon";
import styles from "./form.module.css";
import { FindingFlags, PlaceMarks } from "./section-marks";

interface RowHeadProps {
  section: PlanSection;
  rowId: string;
  title: ReactNode;
  onRemove(): void;
}

/** The head of a row of a form: its name, the findings on it, and the way to delete it. */
export function RowHead({ section, rowId, title, onRemove }: RowHeadProps) {
  const text = useText();
  return (
    <>
      <div className={styles.rowHead}>
        <h3 className={styles.rowTitle}>{title}</h3>
        <FindingFlags section={section} rowId={rowId} />
        <span className={styles.rowEnd}>
          <Button type="text" size="small" icon={<Icon name="trash" />} onClick={onRemove}>
            {text("editor.remove")}
          </Button>
        </span>
      </div>
      <div className={styles.nested}>
        <PlaceMarks section={section} rowId={rowId} />
      </div>
    </>
  );
}
