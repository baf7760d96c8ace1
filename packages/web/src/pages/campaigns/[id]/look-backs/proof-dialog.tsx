import { useQuery } from "@apollo/client/react";
import { drawSample, lookBackOutcomes, lookBackStates } from "@duban/schema";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { LookBackDrawQuery } from "../../../../gql/graphql";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { Dialog } from "../../../../ui/dialog";
import { proofQuery } from "./draw-queries";
import styles from "./look-backs.module.css";

/** What a sample drew, from what and by which seed; and the same once more, drawn on the reader's own machine. */
export function ProofDialog({ id, number, onClose }: { id: string; number: number; onClose(): void }) {
  const text = useText();
  const { data } = useQuery(proofQuery, { variables: { id } });
  const node = data?.node;
  const draw = node && "pool" in node ? node : null;
  return (
    <Dialog title={text("lookBack.sample.detail", { number })} footer={null} width={640} onCancel={onClose}>
      {draw && <Proof draw={draw} />}
    </Dialog>
  );
}

type Drawn = Extract<NonNullable<LookBackDrawQuery["node"]>, { pool: unknown }>;

function Proof({ draw }: { draw: Drawn }) {
  const text = useText();
  const { locale } = useLocale();
  const words = toGraphLocale(locale);
  const [same, setSame] = useState<boolean | null>(null);
  const { seed, pool, percent, lookBacks } = draw;
  const codes = lookBacks.flatMap(({ problem }) => problem?.code ?? []);
  const drawn = new Set(codes);
  const verify = async () => setSame((await drawSample(pool, seed, percent)).slice(0, codes.length).join() === codes.join());
  return (
    <>
      <p>
        {text("lookBack.sample.seed")} <code className={styles.seed}>{seed}</code>
      </p>
      <p className={styles.rule}>{text("lookBack.sample.rule", { count: codes.length })}</p>
      <pre className={styles.example}>{`printf '%s' '${seed}:${pool[0] ?? ""}' | sha256sum`}</pre>
      <p className={styles.progress}>
        <Button onClick={() => void verify()}>{text("lookBack.sample.verify")}</Button>
        <span role="status">
          {same !== null && text(same ? "lookBack.sample.verified" : "lookBack.sample.differs", { count: codes.length })}
        </span>
      </p>
      <h3 className={styles.title}>{text("lookBack.sample.drawnList")}</h3>
      <ul>
        {lookBacks.map(({ id, problem, state, outcome }) => (
          <li key={id} className={styles.drawn}>
            {problem && <Link to={`/problems/${problem.code}`}>{`${problem.code} ${problem.title}`}</Link>}
            <span>{outcome === null ? lookBackStates.label(state, words) : lookBackOutcomes.label(outcome, words)}</span>
          </li>
        ))}
      </ul>
      <h3 className={styles.title}>{text("lookBack.sample.pool", { count: pool.length })}</h3>
      <p className={styles.pool}>
        {pool.map((code) => (
          <span key={code}>{drawn.has(code) ? <strong>{code}</strong> : code} </span>
        ))}
      </p>
    </>
  );
}
