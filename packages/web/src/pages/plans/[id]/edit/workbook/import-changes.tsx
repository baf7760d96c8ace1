import { fieldTitle, type PlanChange, type PlanContent, planSections, sectionNumbers } from "@duban/schema";
import { changeKey } from "@duban/schema/plan/workbook";
import { Checkbox } from "antd";
import { toGraphLocale } from "../../../../../i18n/locale";
import { useLocale, useText } from "../../../../../i18n/text";
import { Tag } from "../../../../../ui/tag";
import { ValueDiff, WordDiff } from "../../../../../ui/word-diff";
import type { WorkbookPreview } from "./preview";
import { useFieldWords } from "./use-field-words";
import type { Import } from "./use-import";
import styles from "./workbook.module.css";

/** The changes section by section; each can be left out. */
export function ImportChanges({ preview, chosen }: { preview: WorkbookPreview; chosen: Import }) {
  const text = useText();
  const { locale } = useLocale();
  const sections = planSections.values.flatMap((section) => {
    const changes = preview.changes.filter((change) => change.section === section);
    return changes.length > 0 ? [{ section, changes }] : [];
  });
  return sections.map(({ section, changes }) => {
    const keys = changes.map(changeKey);
    const count = keys.filter((key) => chosen.taken.has(key)).length;
    return (
      <section key={section} className={styles.section}>
        <Checkbox
          className={styles.sectionHead}
          checked={count === keys.length}
          indeterminate={count > 0 && count < keys.length}
          onChange={({ target }) => chosen.take(keys, target.checked)}
        >
          <span className={styles.number}>{sectionNumbers[section]}</span> {planSections.label(section, toGraphLocale(locale))}
          <span className={styles.count}>{text("workbook.taken", { taken: count, total: keys.length })}</span>
        </Checkbox>
        <ul>
          {changes.map((change) => (
            <ChangeLine key={changeKey(change)} change={change} contents={[preview.base, preview.content]} chosen={chosen} />
          ))}
        </ul>
      </section>
    );
  });
}

const kinds = {
  ADDED: { label: "workbook.kind.added", tone: "added" },
  REMOVED: { label: "workbook.kind.missing", tone: "blocking" },
  CHANGED: { label: "workbook.kind.changed", tone: "outline" },
  MOVED: { label: "workbook.kind.moved", tone: "outline" },
} as const;

function ChangeLine({ change, contents, chosen }: { change: PlanChange; contents: readonly PlanContent[]; chosen: Import }) {
  const text = useText();
  const { locale } = useLocale();
  const words = useFieldWords(contents);
  const key = changeKey(change);
  const { label, tone } = kinds[change.kind];
  const [first, ...others] = change.fields.filter(
    ({ field, before, after }) => !/^(position|members|measures|criteria)$/.test(field) && (before || after),
  );
  const title = titleOf(change, contents) || text("workbook.untitled");
  const shown = change.kind === "CHANGED" && first ? [first, ...others] : [];
  const value = (field: string, text: string | null) => (text === null ? "" : words(change.section, field, text));
  return (
    <li className={styles.change}>
      <Checkbox checked={chosen.taken.has(key)} onChange={({ target }) => chosen.take([key], target.checked)}>
        <Tag tone={tone}>{text(label)}</Tag> <span className={styles.title}>{change.rowId === null ? null : title}</span>
      </Checkbox>
      {shown.length > 0 && (
        <dl className={styles.fields}>
          {shown.map(({ field, before, after, words: differing }) => (
            <div key={field} className={styles.field}>
              <dt>{fieldTitle(change.section, field, toGraphLocale(locale))}</dt>
              <dd>
                {differing.length > 0 ? (
                  <WordDiff words={differing} />
                ) : (
                  <ValueDiff before={value(field, before)} after={value(field, after)} />
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

/** What a row is known by: the first of its texts. */
function titleOf({ rowId }: PlanChange, contents: readonly PlanContent[]): string {
  for (const content of contents) {
    const rows = [...content.workTable, ...content.batches, ...content.keyPeople, ...content.guidanceGroups, ...content.problemResponses];
    const row = rows.find(({ id }) => id === rowId);
    if (!row) continue;
    if ("task" in row) return row.task;
    if ("post" in row) return row.name || row.post;
    if ("goal" in row) return row.goal;
    if ("name" in row) return row.name;
  }
  return "";
}
