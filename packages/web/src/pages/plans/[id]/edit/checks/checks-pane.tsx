import type { PreCheckResult } from "@duban/schema";
import { Drawer } from "antd";
import { memo } from "react";
import { useText } from "../../../../../i18n/text";
import { Pane } from "../../../../../ui/layout";
import { useWide } from "../../../../../ui/use-wide";
import styles from "../editor.module.css";
import { useEditor } from "../editor-context";
import { CheckList } from "./check-list";
import { DraftDiscussion } from "./draft-discussion";
import { FindingList } from "./finding-list";
import type { Missing } from "./missing";
import { Submission } from "./submission";

interface ChecksPaneProps {
  results: readonly PreCheckResult[];
  missing: readonly Missing[];
  refusals: readonly { message: string }[];
  /** Where there is no room for the pane it is a drawer. */
  open: boolean;
  onClose(): void;
  openFinding: string | null;
  onOpenFinding(id: string | null): void;
}

/** What keeps the plan from being submitted, while it is being typed: failed checks, findings owed an answer, and the sum of it. */
export const ChecksPane = memo(function ChecksPane({ open, onClose, ...shown }: ChecksPaneProps) {
  const text = useText();
  const wide = useWide();
  const { plan } = useEditor();
  const version = plan.campaign?.ruleSet?.version;
  const title = text("editor.checks.title");
  const body = (
    <>
      <CheckList results={shown.results} />
      <FindingList open={shown.openFinding} onOpen={shown.onOpenFinding} />
      <DraftDiscussion />
    </>
  );
  const foot = <Submission missing={shown.missing} refusals={shown.refusals} onOpenFinding={shown.onOpenFinding} />;
  if (!wide) {
    const styling = { body: { padding: 0 }, footer: { padding: 0 } };
    return (
      <Drawer open={open} onClose={onClose} size={360} title={title} styles={styling} footer={foot}>
        {body}
      </Drawer>
    );
  }
  const head = (
    <>
      <strong>{title}</strong>
      <span className={styles.headNote}>
        {version === undefined ? text("editor.checks.live") : text("editor.checks.liveOf", { version })}
      </span>
    </>
  );
  return (
    <div className={styles.checks}>
      <Pane label={title} head={head}>
        {body}
      </Pane>
      {foot}
    </div>
  );
});
