import { parseAsBoolean, parseAsString, useQueryState } from "nuqs";
import { useEffect } from "react";
import { useNavigate } from "react-router";
import { useHotkeys } from "../../../ui/hotkeys";
import { useWide } from "../../../ui/use-wide";

/** The current row and whether its peek is open; the address keeps both. */
export interface ProblemSelection {
  current: string | null;
  select(code: string): void;
  peek: boolean;
  setPeek(open: boolean): void;
}

/** Moves the row, and the peek with it, by keys. */
export function useProblemSelection(codes: readonly string[], enabled: boolean): ProblemSelection {
  const navigate = useNavigate();
  const wide = useWide();
  const [item, setItem] = useQueryState("problem", parseAsString);
  const [asked, setPeek] = useQueryState("peek", parseAsBoolean);
  const peek = asked ?? wide;
  const position = Math.max(codes.indexOf(item ?? ""), 0);
  const current = codes[position] ?? null;
  const show = (open: boolean) => void setPeek(open === wide ? null : open);
  const move = (rows: number) => {
    const next = codes[Math.min(Math.max(position + rows, 0), codes.length - 1)];
    if (next) void setItem(next);
  };
  useHotkeys(
    [
      { keys: "j", label: "problems.keys.next", run: () => move(1) },
      { keys: "ArrowDown", run: () => move(1) },
      { keys: "k", label: "problems.keys.previous", run: () => move(-1) },
      { keys: "ArrowUp", run: () => move(-1) },
      { keys: "Enter", label: "problems.keys.open", run: () => current && navigate(`/problems/${current}`) },
      { keys: "Space", label: "problems.keys.peek", run: () => show(!peek) },
      { keys: "Escape", run: () => show(false) },
    ],
    enabled && codes.length > 0,
  );
  useEffect(() => {
    if (item) document.getElementById(`problem-${item}`)?.scrollIntoView({ block: "nearest" });
  }, [item]);
  return { current, select: (code) => void setItem(code), peek, setPeek: show };
}
