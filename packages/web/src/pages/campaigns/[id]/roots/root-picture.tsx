import { type KeyboardEvent, type MouseEvent, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { useText } from "../../../../i18n/text";
import type { RootNode } from "./root-graph";
import { neighbourOf, type PlacedEdge, type RootPicture } from "./root-layout";
import { RootNodeBox } from "./root-node";
import styles from "./roots.module.css";

interface RootPictureProps {
  picture: RootPicture;
  zoom: number;
  folded: ReadonlySet<string>;
  /** Where a node leads. */
  addressOf(node: RootNode): string;
  effectsOf(id: string): { count: number; overdue: number };
  onFold(id: string): void;
  onPeek(node: RootNode): void;
}

/** The causes at the left, what comes from them at the right; arrow keys follow the links. */
export function RootPictureView({ picture, zoom, folded, addressOf, effectsOf, onFold, onPeek }: RootPictureProps) {
  const text = useText();
  const navigate = useNavigate();
  const place = useRef<SVGSVGElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const { nodes, edges, width, height } = picture;
  const tabStop = nodes.some(({ id }) => id === current) ? current : nodes[0]?.id;
  const go = (node: RootNode) => (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void navigate(addressOf(node));
  };
  const onKeyDown = (node: RootNode) => (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === " ") {
      event.preventDefault();
      return node.kind === "problem" ? onPeek(node) : onFold(node.id);
    }
    const next = neighbourOf(picture, node.id, event.key);
    if (event.key.startsWith("Arrow")) event.preventDefault();
    if (next !== null) place.current?.querySelector<SVGAElement>(`[data-node="${CSS.escape(next)}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a picture
    <svg
      ref={place}
      role="group"
      aria-label={text("roots.picture")}
      className={styles.picture}
      width={width * zoom}
      height={height * zoom}
      viewBox={`0 0 ${width} ${height}`}
    >
      <defs>
        <marker id="root-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse">
          <path d="M0 .5 7.5 4 0 7.5z" className={styles.arrow} />
        </marker>
      </defs>
      {edges.map((edge) => (
        <Edge key={`${edge.from} ${edge.to} ${edge.kind}`} edge={edge} current={edge.from === current || edge.to === current} />
      ))}
      {nodes.map((node) => (
        <RootNodeBox
          key={node.id}
          node={node}
          to={addressOf(node)}
          folded={folded.has(node.id)}
          tabStop={node.id === tabStop}
          effects={effectsOf(node.id)}
          onFocus={() => setCurrent(node.id)}
          onClick={go(node)}
          onKeyDown={onKeyDown(node)}
          onFold={() => onFold(node.id)}
        />
      ))}
    </svg>
  );
}

function Edge({ edge: { points, kind, count }, current }: { edge: PlacedEdge; current: boolean }) {
  const middle = points[Math.floor(points.length / 2)];
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a line is not in the tab order; the nodes say where the keys lead
    <g className={styles.edge} data-kind={kind} data-current={current || undefined} aria-hidden="true">
      <path d={curve(points)} markerEnd={kind === "cause" ? "url(#root-arrow)" : undefined} />
      {count > 1 && middle && (
        <text x={middle.x} y={middle.y - 4} textAnchor="middle">
          {count}
        </text>
      )}
    </g>
  );
}

/** A line through the points that leaves and arrives level. */
function curve(points: PlacedEdge["points"]): string {
  const [first, ...others] = points;
  if (!first) return "";
  let path = `M${first.x} ${first.y}`;
  let before = first;
  for (const point of others) {
    const middle = (before.x + point.x) / 2;
    path += `C${middle} ${before.y} ${middle} ${point.y} ${point.x} ${point.y}`;
    before = point;
  }
  return path;
}
