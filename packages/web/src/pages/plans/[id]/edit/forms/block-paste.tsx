import { type ErrorParams, emptyResponse, fieldTitle, format, type PlanSection, planSections, type RefusalCode } from "@duban/schema";
import {
  cellWords,
  emptyRow,
  type PastedBlock,
  type PastePlace,
  pasteBlock,
  type RowSheet,
  type UnreadCell,
} from "@duban/schema/plan/workbook";
import { type ClipboardEvent, type ReactNode, useState } from "react";
import { toGraphLocale } from "../../../../../i18n/locale";
import { useLocale, useName, useText } from "../../../../../i18n/text";
import { useToast } from "../../../../../ui/toast";
import { useOrganizationName } from "../../../organization-names";
import { useContent, useEditor } from "../editor-context";
import { blockOf } from "../grid/paste";
import styles from "./block-paste.module.css";

/** Takes a block of cells that is pasted into a field of a row: the rows from there on are filled with it, and rows are added. */
export function BlockPaste({ children }: { children: ReactNode }) {
  const text = useText();
  const toast = useToast();
  const content = useContent();
  const { edit } = useEditor();
  const lay = useLay();
  const [unread, setUnread] = useState<readonly UnreadCell[]>([]);
  const paste = (event: ClipboardEvent<HTMLDivElement>) => {
    const words = event.clipboardData.getData("text/plain");
    const place = placeOf(event.target as Element, words);
    const pasted = place && lay(place, blockOf(words));
    if (!pasted) return;
    event.preventDefault();
    edit(() => pasted.content);
    setUnread(pasted.unread);
    const count = { count: pasted.filled, left: pasted.left };
    toast({
      text: text(pasted.left > 0 ? "workbook.pastedSome" : "editor.grid.pasted", count),
      action: {
        label: text("editor.undo"),
        run: () => {
          edit(() => content);
          setUnread([]);
        },
      },
    });
  };
  return (
    <div className={styles.place} onPaste={paste}>
      {unread.length > 0 && <Unread cells={unread} onClose={() => setUnread([])} />}
      {children}
    </div>
  );
}

/** The field that a block is pasted into. Several lines in a field of several lines are that field's text; only tabs part cells there. */
function placeOf(target: Element, words: string): PastePlace | null {
  const lines = words.replace(/\r?\n$/, "").includes("\n") && target.tagName === "INPUT";
  if (!words.includes("\t") && !lines) return null;
  const key = target.closest("[data-place]")?.getAttribute("data-place") ?? "";
  const [section = "", rowId = "", field = ""] = key.split("/");
  return planSections.includes(section) && rowId !== "" && field !== "" ? { section: section as PlanSection, rowId, field } : null;
}

/** Lays a block into the content as it stands. Organizations are known by the names of those below and of those that the plan names. */
function useLay(): (place: PastePlace, block: string[][]) => PastedBlock | null {
  const content = useContent();
  const { plan } = useEditor();
  const { locale } = useLocale();
  const name = useName();
  const nameOf = useOrganizationName();
  return (place, block) => {
    const subordinates = plan.organization?.children.edges.map(({ node }) => ({ id: node.id, name: name(node) })) ?? [];
    const named = content.guidanceGroups.flatMap(({ leaderOrganizationId: id }) => (id === null ? [] : [{ id, name: nameOf(id) }]));
    const organizations = [...new Map([...named, ...subordinates].map((each) => [each.id, { ...each, code: each.name }])).values()];
    const problems = [...plan.problems, ...plan.ledgerProblems].map(({ id, code, title }) => ({ id, code, name: title }));
    const words = cellWords(content, { organizations, problems }, toGraphLocale(locale));
    const frame = { startsOn: plan.campaign?.startsOn ?? "", endsOn: plan.campaign?.endsOn ?? "" };
    const unanswered = plan.problems.filter(({ id }) => !content.problemResponses.some(({ problemId }) => problemId === id));
    const newRow = (sheet: RowSheet) => {
      if (sheet.key !== "problemResponses") return emptyRow(sheet);
      const next = unanswered.shift();
      return next ? emptyResponse(crypto.randomUUID(), next.id) : null;
    };
    const workRow = (number: string) => words.workRows.find(number, "LEARNING");
    return pasteBlock(content, place, block, { words, batches: words.rows("batches"), workRow, frame }, newRow);
  };
}

/** What of the block could not be read, cell by cell with the text, so that it can be entered by hand. */
function Unread({ cells, onClose }: { cells: readonly UnreadCell[]; onClose(): void }) {
  const text = useText();
  const { locale } = useLocale();
  const graphLocale = toGraphLocale(locale);
  return (
    <div className={styles.unread} role="alert">
      <p className={styles.head}>
        {text("workbook.pasteProblems", { count: cells.length })}
        <button type="button" className={styles.close} onClick={onClose}>
          {text("workbook.pasteSeen")}
        </button>
      </p>
      <ul>
        {cells.map(({ section, row, field, code, params, text: words }) => (
          <li key={`${row} ${field.path} ${words}`}>
            <strong>{text("workbook.pasteCell", { row, field: fieldTitle(section, field.path, graphLocale) })}</strong>{" "}
            {format(code, params as ErrorParams<RefusalCode>, graphLocale)}
          </li>
        ))}
      </ul>
    </div>
  );
}
