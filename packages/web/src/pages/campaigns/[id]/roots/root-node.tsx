import type { KeyboardEvent, MouseEvent } from "react";
import { useText } from "../../../../i18n/text";
import { statusOf } from "../../../../ui/due-label";
import { StatusShape } from "../../../../ui/status";
import type { RootNode } from "./root-graph";
import { nodeHeight, nodeWidth, type PlacedNode, wrapped } from "./root-layout";
import styles from "./roots.module.css";
import { useRootWords } from "./use-root-words";

interface RootNodeBoxProps {
  node: PlacedNode;
  to: string;
  folded: boolean;
  tabStop: boolean;
  effects: { count: number; overdue: number };
  onFocus(): void;
  onClick(event: MouseEvent): void;
  onKeyDown(event: KeyboardEvent): void;
  onFold(): void;
}

/** A theme or problem: its title, its light as shape and word, how far it is, and how what comes from it stands. */
export function RootNodeBox({ node, to, folded, tabStop, effects, onFocus, onClick, onKeyDown, onFold }: RootNodeBoxProps) {
  const text = useText();
  const words = useRootWords();
  const { id, kind, title, light, x, y } = node;
  const state = words.state(node);
  const below = words.effects(effects);
  const label = [words.kind(node), title, words.light(light), state, below, foldWords(node, folded, text)].filter(Boolean).join("，");
  return (
    <g className={styles.node} data-kind={kind} data-light={light} transform={`translate(${x} ${y})`}>
      <a href={to} data-node={id} tabIndex={tabStop ? 0 : -1} aria-label={label} onFocus={onFocus} onClick={onClick} onKeyDown={onKeyDown}>
        <rect className={styles.box} width={nodeWidth} height={nodeHeight} rx="6" />
        <rect className={styles.edgeOfBox} width="4" height={nodeHeight} rx="2" />
        {wrapped(title, 30, 2).map((line, index) => (
          <text key={line} className={styles.title} x="14" y={20 + index * 17}>
            {line}
          </text>
        ))}
        <g transform="translate(14 46)">
          <StatusShape status={statusOf(light)} size={9} />
          <text className={styles.state} x="15" y="9" data-light={light}>
            {words.light(light)}
            <tspan className={styles.quiet} dx="8">
              {state}
            </tspan>
          </text>
          <text className={styles.quietLine} y="28">
            {below}
          </text>
        </g>
      </a>
      {node.folds > 0 && (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it is not in the tab order, and the node says the same
        <g className={styles.fold} transform={`translate(${nodeWidth - 46} 6)`} onClick={onFold} aria-hidden="true">
          <rect width="40" height="20" rx="4" />
          <text x="20" y="14" textAnchor="middle">
            {folded ? `+${node.folds}` : `−${node.folds}`}
          </text>
        </g>
      )}
    </g>
  );
}

function foldWords({ folds }: RootNode, folded: boolean, text: ReturnType<typeof useText>): string {
  if (folds === 0) return "";
  return text(folded ? "roots.unfold" : "roots.fold", { count: folds });
}
