import { type Anchor, firstEnds, type VagueWordFinder, vagueWordFinder, valuesInForce } from "@duban/schema";
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
import { type Marks, marksOf } from "./checks/marks";
import { useLikeness } from "./checks/use-likeness";
import { useMissing } from "./checks/use-missing";
import { type Judged, usePreChecks } from "./checks/use-pre-checks";
import { ConflictDialog } from "./draft/conflict-dialog";
import { type Draft, useDraft } from "./draft/use-draft";
import { ContentContext, type Destination, EditorContext } from "./editor-context";
import { EditorHead } from "./editor-head";
import { PartHead, PartView } from "./editor-part";
import type { EditorPlan } from "./editor-queries";
import { type EditorPart, editorParts, partOf } from "./editor-sections";
import { SectionList, SectionSelect } from "./section-list";
import { useSubmission } from "./use-submission";

interface EditorProps {
  plan: EditorPlan;
  stored: NonNullable<EditorPlan["draft"]>;
}

/** The draft with its sections at the left, one of them open, and at the right what keeps it from being submitted. */
export function Editor({ plan, stored }: EditorProps) {
  const draft = useDraft(plan, stored);
  const { content, edit, conflict, flush, adopt, draftRevision } = draft;
  const checks = usePreChecks(plan, content, useLikeness(plan, draft.savedAt));
  const { judged, results } = checks;
  const marks = useMarks(plan, checks, draft);
  const vagueWords = useVagueWords(plan);
  const firstEnd = useMemo(() => firstEnds(stored.submittedEnds), [stored.submittedEnds]);
  const missing = useMissing(plan, results, draft.state);
  const { part, open, destination, goTo } = usePlace();
  const submission = useSubmission(plan, draft);
  const [checksOpen, setChecksOpen] = useState(false);
  const [openFinding, setOpenFinding] = useState<string | null>(null);
  const closeChecks = useCallback(() => setChecksOpen(false), []);
  const named = useMemo(() => organizationIdsIn(conflict ? [judged, conflict.theirs.content] : [judged]), [judged, conflict]);
  const editor = useMemo(() => {
    const goAndSee = (anchor: Anchor) => {
      setChecksOpen(false);
      goTo(anchor);
    };
    return { plan, judged, edit, flush, adopt, draftRevision, marks, vagueWords, firstEnd, destination, goTo: goAndSee };
  }, [plan, judged, edit, flush, adopt, draftRevision, marks, vagueWords, firstEnd, destination, goTo]);
  useHotkeys([{ keys: "$mod+s", label: "editor.keys.save", whileTyping: true, run: () => void draft.flush() }]);

  const checksPane = {
    results,
    missing,
    refusals: submission.refusals,
    open: checksOpen,
    onClose: closeChecks,
    openFinding,
    onOpenFinding: setOpenFinding,
  };
  return (
    <EditorContext value={editor}>
      <ContentContext value={content}>
        <OrganizationNames ids={named}>
          <EditorHead draft={draft} missing={missing} submission={submission} onOpenChecks={() => setChecksOpen(true)} />
          <DraftNotices draft={draft} />
          <Panes>
            <PartPanes part={part} onOpen={open} />
            <ChecksPane {...checksPane} />
          </Panes>
          {conflict && <ConflictDialog conflict={conflict} onSettle={draft.settle} />}
        </OrganizationNames>
      </ContentContext>
    </EditorContext>
  );
}

/** All that is wrong with the draft, by place. */
function useMarks(plan: EditorPlan, { judged, results }: Judged, { refused }: Draft): Marks {
  const { locale } = useLocale();
  const { findings } = plan;
  return useMemo(
    () => marksOf({ content: judged, results, findings, refused, locale: toGraphLocale(locale) }),
    [judged, results, findings, refused, locale],
  );
}

/** The vague words of the campaign's rule set; none while the rule is off. */
function useVagueWords({ campaign }: EditorPlan): VagueWordFinder {
  const rules = campaign?.ruleSet?.rules;
  return useMemo(() => {
    const words = valuesInForce("R07", rules ?? [])?.words;
    return vagueWordFinder(Array.isArray(words) ? words : []);
  }, [rules]);
}

/** The sections, and the form of the one that is open; on a phone the sections are a field over the form. */
function PartPanes({ part, onOpen }: { part: EditorPart; onOpen(part: EditorPart): void }) {
  const text = useText();
  const { locale } = useLocale();
  const narrow = useNarrow();
  return (
    <>
      {narrow ? (
        <SectionSelect part={part} onOpen={onOpen} />
      ) : (
        <Pane label={text("editor.sections")} width={locale === "en" ? 184 : 152} head={<strong>{text("editor.sections")}</strong>}>
          <SectionList part={part} onOpen={onOpen} />
        </Pane>
      )}
      <Pane label={text("editor.part")} head={narrow ? undefined : <PartHead part={part} />}>
        <PartView key={part} part={part} />
      </Pane>
    </>
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
