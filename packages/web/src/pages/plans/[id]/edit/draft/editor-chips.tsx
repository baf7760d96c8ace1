import { useName, useText } from "../../../../../i18n/text";
import { Tag } from "../../../../../ui/tag";
import styles from "./editor-chips.module.css";
import { useEditors } from "./use-editors";

/** Who else is writing in the draft just now. */
export function EditorChips({ planId }: { planId: string }) {
  const text = useText();
  const name = useName();
  const editors = useEditors(planId);
  return (
    <span className={styles.chips} role="status">
      {editors.map((editor) => (
        <Tag key={editor.id} tone="live">
          {text("notices.editor", { name: name(editor) })}
        </Tag>
      ))}
    </span>
  );
}
