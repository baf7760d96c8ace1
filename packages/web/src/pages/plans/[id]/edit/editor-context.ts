import type { Anchor, FirstEnd, PlanContent, VagueWordFinder } from "@duban/schema";
import { createContext, useContext } from "react";
import type { Marks } from "./checks/marks";
import type { Theirs } from "./draft/use-draft";
import type { EditorPlan } from "./editor-queries";

/** A place that somebody asked to be taken to; a new object at every request, so that the same place can be asked for again. */
export interface Destination {
  readonly anchor: Anchor;
}

/** What the parts of the editor share. It stays the same while somebody types, so that only the part written in is drawn anew. */
export interface EditorState {
  readonly plan: EditorPlan;
  /** The content that the marks speak of; what is being typed may be some moments ahead. */
  readonly judged: PlanContent;
  edit(change: (content: PlanContent) => PlanContent): void;
  /** Saves what was typed; true when the server has everything. */
  flush(): Promise<boolean>;
  /** The draft that the server is known to hold. */
  draftRevision(): number;
  /** Goes on from what the server holds after an act of one's own that changed the draft. */
  adopt(held: Theirs): void;
  readonly marks: Marks;
  /** Finds the vague words that the campaign's rules have something against. */
  readonly vagueWords: VagueWordFinder;
  /** The end of a row or measure that was submitted first. */
  readonly firstEnd: FirstEnd;
  readonly destination: Destination | null;
  /** Opens the part in which a place lies and puts the focus there. */
  goTo(anchor: Anchor): void;
}

export const EditorContext = createContext<EditorState | null>(null);

/** The editor around a part of it. */
export function useEditor(): EditorState {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("useEditor is used outside the editor");
  return editor;
}

export const ContentContext = createContext<PlanContent | null>(null);

/** The content as it stands, with every character typed. */
export function useContent(): PlanContent {
  const content = useContext(ContentContext);
  if (!content) throw new Error("useContent is used outside the editor");
  return content;
}
