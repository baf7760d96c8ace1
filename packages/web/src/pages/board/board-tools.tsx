import { Button, Segmented } from "antd";
import { useText } from "../../i18n/text";
import { useHotkeys } from "../../ui/hotkeys";
import { Icon } from "../../ui/icon";
import { KeyNames } from "../../ui/key-names";
import styles from "./board.module.css";
import { type Zoom, zooms } from "./time-axis";
import type { BoardView } from "./use-board-view";

const zoomWords = { week: "board.zoom.week", half: "board.zoom.half", quarter: "board.zoom.quarter" } as const;

/** How much time is shown and which, and the way onto paper. */
export function BoardTools({ view }: { view: BoardView }) {
  const text = useText();
  useHotkeys([
    { keys: "t", label: "board.keys.today", run: view.toToday },
    { keys: "[", label: "board.keys.earlier", run: () => view.shift(-1) },
    { keys: "]", label: "board.keys.later", run: () => view.shift(1) },
    { keys: "d", label: "board.keys.arrows", run: view.toggleArrows },
    { keys: "1", label: "board.keys.week", run: () => view.chooseZoom("week") },
    { keys: "2", label: "board.keys.half", run: () => view.chooseZoom("half") },
    { keys: "3", label: "board.keys.quarter", run: () => view.chooseZoom("quarter") },
  ]);
  return (
    <>
      <Segmented<Zoom>
        className={styles.zoom ?? ""}
        aria-label={text("board.zoom")}
        value={view.axis.zoom}
        onChange={view.chooseZoom}
        options={zooms.map((zoom) => ({ value: zoom, label: text(zoomWords[zoom]) }))}
      />
      <Button
        aria-pressed={view.values.arrows === true}
        type={view.values.arrows ? "primary" : "default"}
        ghost={view.values.arrows === true}
        onClick={view.toggleArrows}
      >
        {text("board.arrows")} <KeyNames keys="d" />
      </Button>
      <span className={styles.shift}>
        <Button aria-label={text("board.keys.earlier")} icon={<Icon name="left" size={14} />} onClick={() => view.shift(-1)} />
        <Button onClick={view.toToday}>
          {text("board.today")} <KeyNames keys="t" />
        </Button>
        <Button aria-label={text("board.keys.later")} icon={<Icon name="right" size={14} />} onClick={() => view.shift(1)} />
      </span>
    </>
  );
}
