import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useNavigate } from "react-router";
import { useText } from "../../i18n/text";
import { useHotkeys } from "../../ui/hotkeys";
import { Icon } from "../../ui/icon";
import { useNarrow } from "../../ui/use-narrow";
import type { SupervisedCampaign } from "../organizations/supervision-queries";
import styles from "./board.module.css";
import { BoardCards } from "./board-cards";
import { BoardGrid } from "./board-grid";
import { BoardKeys } from "./board-keys";
import type { BoardTop } from "./board-queries";
import type { BoardRow } from "./board-rows";
import { PaperHead } from "./paper-head";
import { useBoardRows } from "./use-board-rows";
import type { BoardView } from "./use-board-view";
import { usePicture } from "./use-picture";

const ProblemPeek = lazy(async () => ({ default: (await import("../problems/peek/problem-peek")).ProblemPeek }));

interface BoardProps {
  top: BoardTop;
  campaign: SupervisedCampaign;
  view: BoardView;
  /** Figures of another unit or campaign are shown until this one's are there. */
  stale: boolean;
}

/** The rows of one unit's board, in time or, on a phone, as cards. */
export function Board({ top, campaign, view, stale }: BoardProps) {
  const text = useText();
  const narrow = useNarrow();
  const [peeked, setPeeked] = useState<string | null>(null);
  const { rows, toggle, ask } = useBoardRows(top, campaign.id, view.kept);
  const enter = useEnter(view);
  const picture = usePicture({ rows, top, campaign, axis: view.axis });
  const peek = (row: BoardRow) => row.kind === "problem" && setPeeked(row.problem.code);
  useHotkeys([{ keys: "Escape", run: () => setPeeked(null) }], peeked !== null);
  return (
    <div className={`${styles.board} ${stale ? styles.stale : ""}`} aria-busy={stale}>
      <PaperHead top={top} campaign={campaign} />
      {narrow ? (
        <BoardCards rows={rows} toggle={toggle} ask={ask} />
      ) : (
        <BoardGrid rows={rows} view={view} toggle={toggle} ask={ask} onEnter={enter} onPeek={peek} />
      )}
      {!narrow && (
        <BoardKeys>
          <Button size="small" icon={<Icon name="download" size={14} />} onClick={picture} title={text("board.picture.words")}>
            {text("board.picture")}
          </Button>
          <Button size="small" onClick={() => window.print()}>
            {text("board.print")}
          </Button>
        </BoardKeys>
      )}
      <Suspense>{peeked !== null && <ProblemPeek code={peeked} over onClose={() => setPeeked(null)} />}</Suspense>
    </div>
  );
}

/** Goes into a unit, which becomes the top, or to a problem's page. */
function useEnter({ set }: BoardView): (row: BoardRow) => void {
  const navigate = useNavigate();
  return (row) => {
    if (row.kind === "unit") void set({ org: row.unit.id, row: null });
    else if (row.kind === "problem") void navigate(`/problems/${row.problem.code}`);
  };
}
