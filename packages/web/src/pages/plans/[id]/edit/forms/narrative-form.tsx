import { Input, Segmented } from "antd";
import { useState } from "react";
import { useText } from "../../../../../i18n/text";
import { Markdown } from "../../../markdown";
import { useContent, useEditor } from "../editor-context";
import { useDestination } from "../use-destination";
import { Field } from "./field";
import styles from "./form.module.css";
import own from "./narrative.module.css";
import { FindingFlags, PlaceMarks } from "./section-marks";

const section = "NARRATIVE";

/** 6: the text of the plan in Markdown, and how it reads. */
export function NarrativeForm() {
  const text = useText();
  const container = useDestination();
  const content = useContent();
  const { edit } = useEditor();
  const [view, setView] = useState<"write" | "read">("write");
  const options = [
    { value: "write" as const, label: text("editor.narrative.write") },
    { value: "read" as const, label: text("editor.narrative.read") },
  ];
  return (
    <div className={`${styles.part} ${own.narrative}`} ref={container}>
      <div className={own.head}>
        <p className={styles.lead}>{text("editor.narrative.lead")}</p>
        <FindingFlags section={section} />
        <Segmented options={options} value={view} onChange={setView} aria-label={text("editor.narrative.view")} />
      </div>
      <PlaceMarks section={section} />
      {view === "read" ? (
        content.narrative.trim() === "" ? (
          <p className={styles.lead}>{text("editor.narrative.empty")}</p>
        ) : (
          <Markdown>{content.narrative}</Markdown>
        )
      ) : (
        <Field section={section} field="narrative" span={12} quiet>
          {(control) => (
            <Input.TextArea
              {...control}
              className={own.source}
              rows={18}
              value={content.narrative}
              onChange={(event) => edit((before) => ({ ...before, narrative: event.target.value }))}
            />
          )}
        </Field>
      )}
    </div>
  );
}
