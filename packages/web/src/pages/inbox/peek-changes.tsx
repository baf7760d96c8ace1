import { fieldTitle, planSections, sectionNumbers } from "@duban/schema";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useText } from "../../i18n/text";
import type { PeekPlan } from "./peek";
import styles from "./peek.module.css";
import { PeekSection } from "./peek-section";

const shown = 6;

type Change = NonNullable<NonNullable<PeekPlan["latestVersion"]>["difference"]>[number];

/** What changed since the version that was returned. */
export function PeekChanges({ plan }: { plan: PeekPlan }) {
  const text = useText();
  const { locale } = useLocale();
  const changes = plan.latestVersion?.difference;
  if (!changes) return null;
  return (
    <PeekSection title={text("inbox.peek.changes")} count={changes.length}>
      <ul>
        {changes.slice(0, shown).map((change) => (
          <li key={`${change.section} ${change.rowId}`} className={styles.change}>
            <code>{sectionNumbers[change.section]}</code>
            <span>{planSections.label(change.section, toGraphLocale(locale))}</span>
            <Summary change={change} />
          </li>
        ))}
      </ul>
      {changes.length > shown && <p className={styles.rest}>{text("inbox.peek.moreChanges", { count: changes.length - shown })}</p>}
    </PeekSection>
  );
}

const kinds = { ADDED: "inbox.change.added", REMOVED: "inbox.change.removed", MOVED: "inbox.change.moved" } as const;

function Summary({ change }: { change: Change }) {
  const text = useText();
  const { locale } = useLocale();
  const words = (() => {
    const values = change.fields.filter(({ field, before, after }) => !/position|Id|pillar/.test(field) && (before || after));
    const [first] = values;
    if (change.kind !== "CHANGED") return text(kinds[change.kind], { what: first?.after ?? first?.before ?? "" });
    if (!first)
      return text("inbox.change.fields", {
        fields: change.fields.map(({ field }) => fieldTitle(change.section, field, toGraphLocale(locale))).join(text("ui.separator")),
      });
    const field = fieldTitle(change.section, first.field, toGraphLocale(locale));
    const value =
      first.before && first.before.length <= 12 ? `${first.before} → ${first.after ?? ""}` : (first.after ?? text("inbox.change.emptied"));
    return text("inbox.change.value", { field, value, rest: change.fields.length - 1 });
  })();
  return (
    <span className={`${styles.summary} ellipsis`} title={words}>
      {words}
    </span>
  );
}
