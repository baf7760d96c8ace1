import { type PlanContent, textIn } from "@duban/schema";
import { Select } from "antd";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { Flag, Icon } from "../../../../ui/icon";
import { isSigned } from "../../plan-content";
import type { Marks } from "./checks/marks";
import { WeightMark } from "./checks/weight-mark";
import { useContent, useEditor } from "./editor-context";
import { type EditorPart, editorEntries, entryOf, sectionsOf } from "./editor-sections";
import styles from "./section-list.module.css";

interface SectionListProps {
  part: EditorPart;
  onOpen(part: EditorPart): void;
}

/** The sections of the plan, each with what is wrong in it or a check. */
export function SectionList({ part, onOpen }: SectionListProps) {
  const text = useText();
  const { locale } = useLocale();
  return (
    <nav aria-label={text("editor.sections")}>
      <ul>
        {editorEntries.map((entry) => {
          const title = textIn(entry.title, toGraphLocale(locale));
          const words = (
            <>
              <span className={styles.number}>{entry.number}</span>
              <span className={styles.title}>{title}</span>
            </>
          );
          const { part: target } = entry;
          return (
            <li key={entry.number}>
              {target === null ? (
                <span className={styles.chapter}>{words}</span>
              ) : (
                <button
                  type="button"
                  className={`${styles.entry} ${entry.nested ? styles.nested : ""}`}
                  aria-current={target === part || undefined}
                  onClick={() => onOpen(target)}
                >
                  {words}
                  <PartMark part={target} />
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The same as one field, for a phone. */
export function SectionSelect({ part, onOpen }: SectionListProps) {
  const text = useText();
  const { locale } = useLocale();
  const options = editorEntries.flatMap(({ part: value, number, title }) =>
    value === null ? [] : [{ value, label: `${number} ${textIn(title, toGraphLocale(locale))}` }],
  );
  const { title } = usePartTitle()(part);
  return (
    <div className={styles.select}>
      <h2 className="visually-hidden">{title}</h2>
      <Select<EditorPart>
        aria-label={text("editor.sections")}
        size="large"
        value={part}
        options={options}
        onChange={onOpen}
        className={styles.wide}
      />
      <PartMark part={part} />
    </div>
  );
}

/** Number and title of a part in the language of the reader. */
export function usePartTitle(): (part: EditorPart) => { number: string; title: string } {
  const { locale } = useLocale();
  return (part) => {
    const { number, title } = entryOf(part);
    return { number, title: textIn(title, toGraphLocale(locale)) };
  };
}

function PartMark({ part }: { part: EditorPart }) {
  const text = useText();
  const content = useContent();
  const { marks } = useEditor();
  const { blocking, unanswered, advice } = countsOf(part, marks);
  return (
    <span className={styles.mark}>
      {blocking > 0 && (
        <span className={styles.blocking}>
          <WeightMark weight="BLOCKING" label={text("ui.weight.blocking")} /> {blocking}
        </span>
      )}
      {unanswered > 0 && (
        <span className={styles.flag} title={text("editor.sections.unanswered", { count: unanswered })}>
          <Flag />
          {unanswered}
        </span>
      )}
      {blocking === 0 && unanswered === 0 && advice > 0 && (
        <span className={styles.advice}>
          <WeightMark weight="ADVISORY" label={text("ui.weight.advisory")} /> {advice}
        </span>
      )}
      {blocking + unanswered + advice === 0 &&
        (part === "COMMITMENT" && !isSigned(content) ? (
          <span className={styles.flag}>{text("editor.sections.unsigned")}</span>
        ) : (
          isFilled(part, content) && <Icon name="check" size={14} />
        ))}
    </span>
  );
}

function countsOf(part: EditorPart, marks: Marks) {
  const sections = sectionsOf(part);
  const own = sections.flatMap((section) => marks.ofSection(section));
  const blocking = own.filter(({ weight }) => weight === "BLOCKING").length;
  return { blocking, advice: own.length - blocking, unanswered: sections.reduce((sum, section) => sum + marks.unansweredIn(section), 0) };
}

function isFilled(part: EditorPart, content: PlanContent): boolean {
  switch (part) {
    case "BATCHES":
      return content.batches.length > 0;
    case "KEY_PEOPLE":
      return content.keyPeople.length > 0;
    case "WORK_TABLE":
      return content.workTable.length > 0;
    case "GUIDANCE_GROUPS":
      return content.guidanceGroups.length > 0;
    case "PROBLEM_RESPONSES":
      return content.problemResponses.length > 0;
    case "ATTACHMENTS":
      return content.attachments.length > 0;
    case "NARRATIVE":
      return content.narrative.trim() !== "";
    case "SAFEGUARDS":
      return content.safeguards.trim() !== "";
    case "COMMITMENT":
      return isSigned(content);
  }
}
