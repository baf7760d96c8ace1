import type { Anchor } from "@duban/schema";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useCallback, useMemo, useState } from "react";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { useHotkeys } from "../../../../ui/hotkeys";
import { Pane, Panes } from "../../../../ui/layout";
import { Notice } from "../../../../ui/states";
import { useNarrow } from "../../../../ui/use-narrow";
import { OrganizationNames, organizationIdsIn } from "../../organization-names";
import { ChecksPane } from "./checks/checks-pane";
import { marksOf } from "./checks/marks";
import { useMissing } from "./checks/use-missing";
import { usePreChecks } from "./checks/use-pre-checks";
import { ConflictDialog } from "./draft/conflict-dialog";
import { type Draft, useDraft } from "./draft/use-draft";
import { ContentContext, type Destination, EditorContext } from "./editor-context";
import { EditorHead } from "./editor-head";
import { PartHead, PartView } from "./editor-part";
import type { EditorPlan } from "./editor-queries";
import { editorParts, partOf } from "./editor-sections";
import { SectionList, SectionSelect } from "./section-list";
import { useSubmission } from "./use-submission";

interface EditorProps {
  plan: EditorPlan;
  stored: NonNullable<EditorPlan["draft"]>;
}

/** The draft with its sections at the left, one of them open, and at the right what keeps it from being submitted. */
export function Editor({ plan, stored }: EditorProps) {
  const text = useText();
  const { locale } = useLocale();
  const narrow = useNarrow();
  const draft = useDraft(plan, stored);
  const { content, edit, refused } = draft;
  const checks = usePreChecks(plan, content);
  const marks = useMemo(
    () => marksOf({ content: checks.content, results: checks.results, findings: plan.findings, refused, locale: toGraphLocale(locale) }),
    [checks, plan.findings, refused, locale],
  );
  const missing = useMissing(plan, checks.results, draft.state);
  const { part, open, destination, goTo } = usePlace();
  const [openFinding, setOpenFinding] = useState<string | null>(null);
  const [checksOpen, setChecksOpen] = useState(false);
  const closeChecks = useCallback(() => setChecksOpen(false), []);
  const submission = useSubmission(plan, draft);
  const named = useMemo(
    () => organizationIdsIn(draft.conflict ? [checks.content, draft.conflict.theirs.content] : [checks.content]),
    [checks.content, draft.conflict],
  );
  const editor = useMemo(
    () => ({
      plan,
      judged: checks.content,
      edit,
      marks,
      destination,
      goTo(anchor: Anchor) {
        setChecksOpen(false);
        goTo(anchor);
      },
    }),
    [plan, checks.content, edit, marks, destination, goTo],
  );
  useHotkeys([{ keys: "$mod+s", label: "editor.keys.save", whileTyping: true, run: () => void draft.flush() }]);

  return (
    <EditorContext value={editor}>
      <ContentContext value={content}>
        <OrganizationNames ids={named}>
          <EditorHead draft={draft} missing={missing} submission={submission} onOpenChecks={() => setChecksOpen(true)} />
          <DraftNotices draft={draft} />
          <Panes>
            {narrow ? (
              <SectionSelect part={part} onOpen={open} />
            ) : (
              <Pane label={text("editor.sections")} width={locale === "en" ? 184 : 152} head={<strong>{text("editor.sections")}</strong>}>
                <SectionList part={part} onOpen={open} />
              </Pane>
            )}
            <Pane label={text("editor.part")} head={narrow ? undefined : <PartHead part={part} />}>
              <PartView key={part} part={part} />
            </Pane>
            <ChecksPane
              results={checks.results}
              missing={missing}
              refusals={submission.refusals}
              open={checksOpen}
              onClose={closeChecks}
              openFinding={openFinding}
              onOpenFinding={setOpenFinding}
            />
          </Panes>
          {draft.conflict && <ConflictDialog conflict={draft.conflict} onSettle={draft.settle} />}
        </OrganizationNames>
      </ContentContext>
    </EditorContext>
  );
}

/** Which part is open, kept in the address, and the place in it that somebody asked for. */
function usePlace() {
  const [part, setPart] = useQueryState("section", parseAsStringLiteral(editorParts).withDefault("WORK_TABLE"));
  const [destination, setDestination] = useState<Destination | null>(null);
  const goTo = useCallback(
    (anchor: Anchor) => {
      void setPart(partOf(anchor.section));
      setDestination({ anchor });
    },
    [setPart],
  );
  const open = useCallback(
    (next: typeof part) => {
      setDestination(null);
      void setPart(next);
    },
    [setPart],
  );
  return { part, open, destination, goTo };
}

/** What there is to say of the draft as a whole while it cannot be stored. */
function DraftNotices({ draft }: { draft: Draft }) {
  const text = useText();
  const { state, fault, refused, conflict } = draft;
  if (state === "conflict" && !conflict) return <Notice tone="over">{text("editor.notice.gone", { why: fault?.message ?? "" })}</Notice>;
  if (state === "refused" && refused)
    return (
      <Notice tone="over">{text("editor.notice.refused", { count: refused.errors.length, why: refused.errors[0]?.message ?? "" })}</Notice>
    );
  if (state === "refused") return <Notice tone="over">{text("editor.notice.failed", { why: fault?.message ?? "" })}</Notice>;
  if (state === "offline" && fault && fault.code !== "NETWORK")
    return <Notice tone="warn">{text("editor.notice.retrying", { why: fault.message })}</Notice>;
  return null;
}
