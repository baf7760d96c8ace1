import { useLocale, useName, useText } from "../../i18n/text";
import { dayOf, shortDateTime } from "../../ui/dates";
import type { InboxEntry } from "./inbox-entry";
import styles from "./peek.module.css";
import { PeekSection } from "./peek-section";

/** What is asked for where more time is: until when, why and by whom. */
export function PeekExtension({ extension }: { extension: NonNullable<InboxEntry["extension"]> }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { wantedDueAt, days, reason, askedAt, askedBy } = extension;
  return (
    <PeekSection title={text("levels.extension.to", { date: dayOf(wantedDueAt), days })}>
      <p>{reason}</p>
      <p className={styles.rest}>
        {text("levels.extension.askedBy", { name: name(askedBy) || "—", when: shortDateTime(askedAt, locale) })}
      </p>
    </PeekSection>
  );
}
