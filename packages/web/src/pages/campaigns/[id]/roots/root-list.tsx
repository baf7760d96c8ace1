import { type CauseBranch, causeTrees } from "@duban/schema";
import { useMemo } from "react";
import { Link } from "react-router";
import { useText } from "../../../../i18n/text";
import { RootEnd } from "../../../problems/roots/root-end";
import type { ShownRoot } from "../../../problems/roots/root-queries";
import { UnlinkRoot } from "../../../problems/roots/unlink-root";
import { endsOf, type RootNode } from "./root-graph";
import styles from "./roots.module.css";
import { useRootWords } from "./use-root-words";

interface RootListProps {
  rootCauses: readonly ShownRoot[];
  nodes: ReadonlyMap<string, RootNode>;
  addressOf(node: RootNode): string;
  effectsOf(id: string): { count: number; overdue: number };
  /** Whether the reader may take links out. */
  mayUnlink: boolean;
}

/** The same as the picture in words: under each cause what comes from it. */
export function RootList({ rootCauses, ...props }: RootListProps) {
  const text = useText();
  const links = useMemo(() => new Map(rootCauses.map((link) => [keyOf(endsOf(link)), link])), [rootCauses]);
  const trees = useMemo(() => causeTrees(rootCauses.map(endsOf)), [rootCauses]);
  return (
    <ul className={styles.list} aria-label={text("roots.list")}>
      {trees.map((branch) => (
        <Branch key={branch.id} branch={branch} causeId={null} links={links} {...props} />
      ))}
    </ul>
  );
}

interface BranchProps extends Omit<RootListProps, "rootCauses"> {
  branch: CauseBranch;
  causeId: string | null;
  links: ReadonlyMap<string, ShownRoot>;
}

function Branch({ branch, causeId, ...props }: BranchProps) {
  const text = useText();
  const words = useRootWords();
  const { links, nodes, addressOf, effectsOf, mayUnlink } = props;
  const node = nodes.get(branch.id);
  if (!node) return null;
  const link = causeId === null ? undefined : links.get(keyOf({ cause: causeId, effect: branch.id }));
  return (
    <li>
      <div className={styles.row}>
        <RootEnd light={node.light} problem={node.problem} theme={node.kind === "theme" ? node.title : null}>
          <Link to={addressOf(node)}>{node.title}</Link>
        </RootEnd>
        <span className={styles.quiet}>{[words.state(node), words.effects(effectsOf(node.id))].filter(Boolean).join(" · ")}</span>
        {mayUnlink && link && <UnlinkRoot link={link} of={node.title} />}
      </div>
      {link && link.note !== "" && <p className={styles.noteLine}>{link.note}</p>}
      {branch.isRepeated && <p className={styles.noteLine}>{text("roots.repeated")}</p>}
      {branch.effects.length > 0 && (
        <ul>
          {branch.effects.map((effect) => (
            <Branch key={effect.id} branch={effect} causeId={branch.id} {...props} />
          ))}
        </ul>
      )}
    </li>
  );
}

function keyOf({ cause, effect }: { cause: string; effect: string }): string {
  return `${cause} ${effect}`;
}
