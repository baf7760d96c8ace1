import { useApolloClient } from "@apollo/client/react";
import { completeContent, contentChanges, type PlanContent } from "@duban/schema";
import { type RefObject, useCallback, useEffect, useReducer, useRef, useState } from "react";
import { useCommand } from "../../../../../command";
import type { Fault } from "../../../../../faults";
import { useName, useText } from "../../../../../i18n/text";
import { useChangesOf } from "../../../../../live/live-pages";
import type { AutosaveState, SaveOutcome } from "../../../../../ui/autosave";
import { timeOf } from "../../../../../ui/dates";
import type { UserError } from "../../../../../ui/field-errors";
import { useToast } from "../../../../../ui/toast";
import { copyOf, useAutosave } from "../../../../../ui/use-autosave";
import { plainContent } from "../../../plan-content";
import { pathInContent } from "../checks/refused-places";
import { type EditorPlan, planEditorQuery } from "../editor-queries";
import { changeDraftMutation, latestDraftQuery, saveDraftMutation } from "./draft-queries";
import { isSame, mergeContents } from "./merge";

/** What is kept on the device until the server has it. */
interface DraftCopy {
  content: PlanContent;
  /** The revision of the draft that it goes back to. */
  revision: number;
}

/** A copy may come from a version of the product that knew fewer fields. */
function completeCopy(copy: DraftCopy | null): DraftCopy | null {
  return copy && { ...copy, content: completeContent(copy.content) };
}

/** What somebody else has saved meanwhile. */
export interface Theirs {
  content: PlanContent;
  revision: number;
  planRevision: number;
  savedAt: string;
  savedBy: { name: string; nameEn: string } | null;
}

/** Both sides of a conflict; without a base nothing is known of what they had in common. */
export interface DraftConflict {
  base: PlanContent | null;
  mine: PlanContent;
  theirs: Theirs;
}

/** The draft while it is being written. */
export interface Draft {
  content: PlanContent;
  /** Changes the content; it is saved by itself. */
  edit(change: (content: PlanContent) => PlanContent): void;
  state: AutosaveState;
  savedAt: Date | string;
  flush(): Promise<boolean>;
  /** Goes on from what the server holds after an act of one's own; what was typed meanwhile is put together with it. */
  adopt(held: Theirs): void;
  /** The revision of the draft that the server is known to hold. */
  draftRevision(): number;
  /** The plan's revision after the last save, for the submission. */
  planRevision(): number;
  conflict: DraftConflict | null;
  /** Goes on after a conflict with what both sides were put together to. */
  settle(content: PlanContent, theirs: Theirs): void;
  /** What the server refused to store, with the content that was sent. */
  refused: { errors: readonly UserError[]; content: PlanContent } | null;
  fault: Fault | null;
}

const transient = new Set(["NETWORK", "TIMEOUT", "RATE_LIMITED", "UNAVAILABLE", "INTERNAL"]);

/** Keeps the content of a draft: saves it while it is being typed, and puts it together with what others save. */
export function useDraft(plan: EditorPlan, stored: NonNullable<EditorPlan["draft"]>): Draft {
  const name = `plan/${plan.id}/draft`;
  const [opened] = useState(() => open(plan, stored, completeCopy(copyOf<DraftCopy>(name))));
  const [content, setContent] = useState(opened.content);
  const [conflict, setConflict] = useState(opened.conflict);
  const latest = useRef(opened.content);
  const known = useRef(opened.known);
  const onConflict = (theirs: Theirs) => setConflict({ base: known.current.base, mine: latest.current, theirs });
  const { save, refused, fault } = useSaving(plan.id, known, onConflict);
  const { change, resolve, flush, state, savedAt } = useAutosave<DraftCopy>({ name, save });

  const edit = useCallback(
    (step: (before: PlanContent) => PlanContent) => {
      const next = step(latest.current);
      if (next === latest.current) return;
      latest.current = next;
      setContent(next);
      change({ content: next, revision: known.current.revision });
    },
    [change],
  );
  const settle = useCallback(
    (next: PlanContent, { content: base, revision, planRevision }: Theirs) => {
      known.current = { base, revision, planRevision };
      latest.current = next;
      setContent(next);
      setConflict(null);
      resolve({ content: next, revision });
    },
    [resolve],
  );
  const adopt = useCallback((held: Theirs) => {
    const { base } = known.current;
    if (!isSame(latest.current, base)) return setConflict({ base, mine: latest.current, theirs: held });
    known.current = { base: held.content, revision: held.revision, planRevision: held.planRevision };
    latest.current = held.content;
    setContent(held.content);
  }, []);
  useSilentMerge(conflict, settle);
  const follow = useCallback(({ content: next, revision, planRevision }: Theirs) => {
    const hasUnsaved = !isSame(latest.current, known.current.base);
    if (revision <= known.current.revision || hasUnsaved) return; // what was typed meanwhile meets theirs when it is saved
    known.current = { base: next, revision, planRevision };
    latest.current = next;
    setContent(next);
  }, []);
  useOthersSaves(plan.id, state, follow);
  // What was left on the device from an earlier visit is saved now, unless it needs a decision first.
  useEffect(() => {
    if (opened.restored) change({ content: opened.content, revision: opened.known.revision });
  }, [opened, change]);

  const draftRevision = useCallback(() => known.current.revision, []);
  const planRevision = () => Math.max(known.current.planRevision, plan.revision);
  return {
    content,
    edit,
    state,
    savedAt: savedAt ?? stored.savedAt,
    flush,
    adopt,
    draftRevision,
    planRevision,
    conflict,
    settle,
    refused,
    fault,
  };
}

/** What the server is known to hold. */
interface Known {
  base: PlanContent | null;
  revision: number;
  planRevision: number;
}

/** Sends the draft, and knows afterwards what the server holds or why it does not. */
function useSaving(planId: string, known: RefObject<Known>, onConflict: (theirs: Theirs) => void) {
  const [refused, setRefused] = useState<Draft["refused"]>(null);
  const loadTheirs = useTheirs(planId);
  const whole = useCommand(saveDraftMutation);
  const other = useCommand(changeDraftMutation);
  const save = async ({ content }: DraftCopy): Promise<SaveOutcome> => {
    const { base, revision } = known.current;
    const on = { planId, expectedVersion: revision };
    const changes = base && contentChanges(base, content);
    const answer = await (changes ? other.send({ input: { ...on, changes } }) : whole.send({ input: { ...on, content } }));
    const saved = answer.payload?.plan;
    if (saved?.draft) {
      known.current = { base: content, revision: saved.draft.revision, planRevision: saved.revision };
      setRefused(null);
      return "saved";
    }
    if (answer.userErrors.length > 0) {
      const errors = answer.userErrors.map((error) => ({ ...error, path: pathInContent(error.path, changes ?? {}, content) }));
      setRefused({ errors, content });
      return "refused";
    }
    if (answer.fault?.code !== "CONFLICT") return answer.fault && transient.has(answer.fault.code) ? "offline" : "refused";
    const theirs = await loadTheirs();
    if (theirs) onConflict(theirs);
    return theirs === undefined ? "offline" : "conflict";
  };
  return { save, refused, fault: other.fault ?? whole.fault };
}

/** Puts two people's changes together without a question where they touched different fields, and says so. */
function useSilentMerge(conflict: DraftConflict | null, settle: Draft["settle"]): void {
  const tell = useMergedToast();
  useEffect(() => {
    if (!conflict) return;
    const merged = mergeContents(conflict.base, conflict.mine, conflict.theirs.content);
    if (merged.conflicts.length > 0) return;
    tell(conflict.theirs);
    settle(merged.content, conflict.theirs);
  }, [conflict, settle, tell]);
}

/**
 * Takes in what others save, at once while nothing of one's own is unsaved; what is, is put together with theirs when it is saved.
 * When there is no draft any more, somebody has submitted it.
 */
function useOthersSaves(planId: string, state: AutosaveState, adopt: (theirs: Theirs) => void): void {
  const client = useApolloClient();
  const loadTheirs = useTheirs(planId);
  const [heard, hear] = useReducer((count: number) => count + 1, 0);
  const done = useRef(0);
  useChangesOf(planId, hear);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what loads is new at every render
  useEffect(() => {
    if (state !== "saved" || heard === done.current) return;
    done.current = heard;
    void loadTheirs().then((theirs) => {
      if (theirs) adopt(theirs);
      else if (theirs === null) void client.refetchQueries({ include: [planEditorQuery] }).catch(() => undefined);
    });
  }, [heard, state, adopt]);
}

interface Opened {
  content: PlanContent;
  known: Known;
  /** The content comes from this device and the server does not have it yet. */
  restored: boolean;
  conflict: DraftConflict | null;
}

/** What the editor begins with: the server's draft, or what was left unsaved on this device. */
function open(plan: EditorPlan, stored: NonNullable<EditorPlan["draft"]>, copy: DraftCopy | null): Opened {
  const content = plainContent(stored.content);
  const known = { base: content, revision: stored.revision, planRevision: plan.revision };
  if (!copy || isSame(copy.content, content)) return { content, known, restored: false, conflict: null };
  if (copy.revision === stored.revision) return { content: copy.content, known, restored: true, conflict: null };
  const theirs: Theirs = {
    content,
    revision: stored.revision,
    planRevision: plan.revision,
    savedAt: stored.savedAt,
    savedBy: stored.savedBy,
  };
  return { content: copy.content, known: { ...known, base: null }, restored: false, conflict: { base: null, mine: copy.content, theirs } };
}

/** Asks what the server holds now: null when there is no draft any more, undefined when it does not answer. */
function useTheirs(planId: string): () => Promise<Theirs | null | undefined> {
  const client = useApolloClient();
  return async () => {
    try {
      const { data } = await client.query({ query: latestDraftQuery, variables: { id: planId }, fetchPolicy: "network-only" });
      const draft = data?.plan?.draft;
      if (!data?.plan || !draft) return null;
      const { revision, savedAt, savedBy } = draft;
      return { content: plainContent(draft.content), revision, planRevision: data.plan.revision, savedAt, savedBy };
    } catch {
      return undefined;
    }
  };
}

/** Tells whose changes were taken in. */
function useMergedToast(): (theirs: Theirs) => void {
  const text = useText();
  const name = useName();
  const toast = useToast();
  return useCallback(
    ({ savedBy, savedAt }) =>
      toast({ text: text("editor.notice.merged", { person: name(savedBy) || text("editor.conflict.somebody"), when: timeOf(savedAt) }) }),
    [text, name, toast],
  );
}
