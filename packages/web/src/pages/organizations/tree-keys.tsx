import { useLocale, useText } from "../../i18n/text";
import { shortDateTime } from "../../ui/dates";
import { useActs } from "../../ui/hotkeys";
import { KeyNames } from "../../ui/key-names";
import styles from "./tree-keys.module.css";

/** What the keys do and how old the figures are, under the table. */
export function TreeKeys({ asOf }: { asOf?: string }) {
  const text = useText();
  const { locale } = useLocale();
  useActs([
    { keys: "ArrowUp ArrowDown", label: "tree.keys.move" },
    { keys: "ArrowLeft ArrowRight", label: "tree.keys.fold" },
    { keys: "Space", label: "tree.keys.panel" },
    { keys: "Enter", label: "tree.keys.enter" },
  ]);
  return (
    <p className={styles.keys}>
      <span>
        <KeyNames keys="ArrowLeft" /> <KeyNames keys="ArrowRight" /> {text("tree.keys.fold")}
      </span>
      <span>
        <KeyNames keys="Space" /> {text("tree.keys.panel")}
      </span>
      <span>
        <KeyNames keys="Enter" /> {text("tree.keys.enter")}
      </span>
      {asOf && <span>{text("tree.asOf", { when: shortDateTime(asOf, locale) })}</span>}
    </p>
  );
}
