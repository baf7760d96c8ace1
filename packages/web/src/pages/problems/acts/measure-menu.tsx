import { useDialogCommand } from "../../../dialog-command";
import { useText } from "../../../i18n/text";
import { Icon } from "../../../ui/icon";
import { MenuButton } from "../../../ui/menu";
import { can, problemLists, type ShownMeasure } from "../problem-queries";
import styles from "./acts.module.css";
import { removeMeasureMutation } from "./measure-queries";

const stays = () => undefined;

interface MeasureMenuProps {
  measure: ShownMeasure;
  onChange(): void;
  onComplete(): void;
}

/** What the reader can do with a measure. */
export function MeasureMenu({ measure, onChange, onComplete }: MeasureMenuProps) {
  const text = useText();
  const remove = useDialogCommand(removeMeasureMutation, { done: text("problems.measure.removed"), lists: problemLists, onClose: stays });
  const acts = [
    ...(can(measure, "completeMeasure") ? [{ key: "complete", label: text("problems.measure.complete"), run: onComplete }] : []),
    ...(can(measure, "updateMeasure") ? [{ key: "change", label: text("problems.measure.change"), run: onChange }] : []),
    ...(can(measure, "removeMeasure")
      ? [
          {
            key: "remove",
            label: text("problems.measure.remove"),
            run: () => void remove.submit({ input: { measureId: measure.id, expectedVersion: measure.revision } }),
          },
        ]
      : []),
  ];
  if (acts.length === 0) return <span />;
  return (
    <MenuButton className={styles.menu} groups={[acts]} align="end">
      <Icon name="more" size={14} />
      <span className="visually-hidden">
        {text("problems.more.acts")} {measure.title}
      </span>
    </MenuButton>
  );
}
