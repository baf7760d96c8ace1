import { useLocale, useText } from "../../i18n/text";
import { shortDateTime } from "../../ui/dates";
import { KeyNames } from "../../ui/key-names";
import styles from "./tree-keys.module.css";

/** What the keys do and how old the figures are, under the table. */
export function TreeKeys({ asOf }: { asOf: string }) {
  const text = useText();
  const { locale } = useLocale();
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
      <span>{text("tree.asOf", { when: shortDateTime(asOf, locale) })}</span>
    </p>
  );
}
