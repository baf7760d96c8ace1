import type { ReactNode } from "react";
import { useText } from "../../i18n/text";
import { useActs } from "../../ui/hotkeys";
import { KeyNames } from "../../ui/key-names";
import styles from "./board.module.css";

/** What the keys do, and the ways out of the page. */
export function BoardKeys({ children }: { children: ReactNode }) {
  const text = useText();
  useActs([
    { keys: "ArrowUp ArrowDown", label: "tree.keys.move" },
    { keys: "ArrowLeft ArrowRight", label: "tree.keys.fold" },
    { keys: "Space", label: "problems.keys.peek" },
    { keys: "Enter", label: "board.keys.enter" },
  ]);
  return (
    <div className={styles.foot}>
      <span>
        <KeyNames keys="ArrowLeft" /> <KeyNames keys="ArrowRight" /> {text("tree.keys.fold")}
      </span>
      <span>
        <KeyNames keys="Space" /> {text("problems.keys.peek")}
      </span>
      <span>
        <KeyNames keys="Enter" /> {text("board.keys.enter")}
      </span>
      <span>
        <KeyNames keys="[" /> <KeyNames keys="]" /> {text("board.keys.shift")}
      </span>
      <span className={styles.ways}>{children}</span>
    </div>
  );
}
