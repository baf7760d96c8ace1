import { useText } from "../../../../i18n/text";
import { KeyNames } from "../../../../ui/key-names";
import { Dot } from "../../../../ui/layout";
import { useNarrow } from "../../../../ui/use-narrow";
import styles from "./editor.module.css";
import { useContent, useEditor } from "./editor-context";
import type { EditorPart } from "./editor-sections";
import { AttachmentsForm } from "./forms/attachments-form";
import { BatchesForm } from "./forms/batches-form";
import { BlockPaste } from "./forms/block-paste";
import { CommitmentForm } from "./forms/commitment-form";
import { GuidanceForm } from "./forms/guidance-form";
import { KeyPeopleForm } from "./forms/key-people-form";
import { NarrativeForm } from "./forms/narrative-form";
import { ResponsesForm } from "./forms/responses-form";
import { SafeguardsForm } from "./forms/safeguards-form";
import { shownPillars } from "./grid/grid-lines";
import { WorkCards } from "./grid/work-cards";
import { WorkGrid } from "./grid/work-grid";
import { usePartTitle } from "./section-list";

/** The form of one part of the plan; blocks of cells can be pasted into its rows. */
export function PartView({ part }: { part: EditorPart }) {
  const narrow = useNarrow();
  if (part === "WORK_TABLE" && !narrow) return <WorkGrid />;
  return (
    <BlockPaste>
      <PartForm part={part} />
    </BlockPaste>
  );
}

function PartForm({ part }: { part: EditorPart }) {
  switch (part) {
    case "BATCHES":
      return <BatchesForm />;
    case "KEY_PEOPLE":
      return <KeyPeopleForm />;
    case "WORK_TABLE":
      return <WorkCards />;
    case "GUIDANCE_GROUPS":
      return <GuidanceForm />;
    case "PROBLEM_RESPONSES":
      return <ResponsesForm />;
    case "SAFEGUARDS":
      return <SafeguardsForm />;
    case "NARRATIVE":
      return <NarrativeForm />;
    case "ATTACHMENTS":
      return <AttachmentsForm />;
    case "COMMITMENT":
      return <CommitmentForm />;
  }
}

/** Number and title of the open part; over the work table also its size and the keys of the grid. */
export function PartHead({ part }: { part: EditorPart }) {
  const text = useText();
  const titleOf = usePartTitle();
  const content = useContent();
  const { plan } = useEditor();
  const { number, title } = titleOf(part);
  return (
    <>
      <h2 className={styles.partTitle}>
        <span className={styles.partNumber}>{number}</span>
        {title}
      </h2>
      {part === "WORK_TABLE" && (
        <>
          <span className={styles.partFacts}>
            {text("editor.grid.rows", { count: content.workTable.length })}
            <Dot />
            {text("editor.grid.pillars", { count: shownPillars(content.workTable, plan.campaign?.pillars ?? []).length })}
            <Dot />
            {text("editor.grid.pasteHint")}
          </span>
          <span className={styles.partKeys} aria-hidden="true">
            <span>
              <KeyNames keys="Tab" /> {text("editor.grid.nextCell")}
            </span>
            <span>
              <KeyNames keys="$mod+Enter" /> {text("editor.grid.newRow")}
            </span>
          </span>
        </>
      )}
    </>
  );
}
