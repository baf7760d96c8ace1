import type { Leadership } from "@duban/schema";
import { useText } from "../../../../../i18n/text";
import { useContent, useEditor } from "../editor-context";
import { useDestination } from "../use-destination";
import styles from "./form.module.css";
import { TextAreaInput, TextInput } from "./inputs";
import { FindingFlags, PlaceMarks } from "./section-marks";

const section = "SAFEGUARDS";
const fields = ["leadingExecutive", "leadDepartment", "contactName", "contactPhone", "rectificationGroup"] as const;

/** 5: who leads the rectification, and what makes sure that it is done. */
export function SafeguardsForm() {
  const text = useText();
  const container = useDestination();
  const content = useContent();
  const { edit } = useEditor();
  const lead = (change: Partial<Leadership>) => edit((before) => ({ ...before, leadership: { ...before.leadership, ...change } }));
  return (
    <div className={styles.part} ref={container}>
      <p className={styles.lead}>{text("editor.safeguards.lead")}</p>
      <PlaceMarks section={section} />
      <FindingFlags section={section} />
      <div className={styles.row}>
        {fields.map((field) => (
          <TextInput
            key={field}
            section={section}
            field={`leadership.${field}`}
            span={4}
            value={content.leadership[field]}
            onChange={(value) => lead({ [field]: value })}
          />
        ))}
      </div>
      <div className={styles.row}>
        <TextAreaInput
          section={section}
          field="safeguards"
          rows={8}
          value={content.safeguards}
          onChange={(safeguards) => edit((before) => ({ ...before, safeguards }))}
        />
      </div>
    </div>
  );
}
