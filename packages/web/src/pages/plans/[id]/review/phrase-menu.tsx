import { useNavigate } from "react-router";
import { useText } from "../../../../i18n/text";
import { MenuButton } from "../../../../ui/menu";
import { Kbd } from "../../../../ui/tag";
import styles from "./phrase-menu.module.css";
import type { Phrases } from "./use-phrases";

const shown = 12;

/** The phrases for the reason of a finding; one is put in by a click, or by its key while the demand is written. */
export function PhraseMenu({ phrases: { list, insert } }: { phrases: Phrases }) {
  const text = useText();
  const navigate = useNavigate();
  const entries = list.slice(0, shown).map((phrase, index) => ({
    key: phrase.id,
    label: (
      <span className={styles.phrase}>
        <span className={styles.words}>{phrase.text}</span>
        {index < 9 && <Kbd>Alt {index + 1}</Kbd>}
      </span>
    ),
    run: () => insert(phrase),
  }));
  const manage = [{ key: "manage", label: text("phrases.manage"), run: () => void navigate("/settings/phrases") }];
  return (
    <span className={styles.upwards}>
      <MenuButton
        className={styles.button}
        title={entries.length > 0 ? text("phrases.keys") : text("phrases.none")}
        groups={entries.length > 0 ? [entries, manage] : [manage]}
      >
        {text("phrases.insert")}
      </MenuButton>
    </span>
  );
}
