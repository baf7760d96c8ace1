import { useQuery } from "@apollo/client/react";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useLocale, useName, useText } from "../../../../i18n/text";
import { useViewer } from "../../../../shell/viewer";
import { dateWithin, shortDateTime } from "../../../../ui/dates";
import { stepOf } from "../../campaign-queries";
import campaigns from "../../campaigns.module.css";
import type { ViewedCampaign } from "../campaign-page";
import { drawsQuery, type ShownDraw } from "./draw-queries";
import styles from "./look-backs.module.css";

const DrawDialog = lazy(async () => ({ default: (await import("./draw-dialog")).DrawDialog }));
const ProofDialog = lazy(async () => ({ default: (await import("./proof-dialog")).ProofDialog }));

/** The samples that were drawn, each with how far it is; and the way to draw another. */
export function DrawsSection({ campaign }: { campaign: ViewedCampaign }) {
  const text = useText();
  const [drawing, setDrawing] = useState(false);
  const [shownId, setShownId] = useState<string | null>(null);
  const { data } = useQuery(drawsQuery, { variables: { id: campaign.id }, fetchPolicy: "cache-and-network" });
  const draws = data?.campaign?.lookBackDraws ?? [];
  const shown = draws.find(({ id }) => id === shownId);
  return (
    <section className={styles.terms} aria-label={text("lookBack.sample.title")}>
      <div className={styles.head}>
        <h2 className={styles.title}>{text("lookBack.sample.title")}</h2>
        {stepOf(campaign, "drawLookBackSample").possible && (
          <Button onClick={() => setDrawing(true)}>{text("lookBack.sample.draw")}</Button>
        )}
      </div>
      <p className={campaigns.quiet}>{text("lookBack.sample.lead")}</p>
      {data && draws.length === 0 && <p className={styles.none}>{text("lookBack.sample.none")}</p>}
      <ul>
        {draws.map((draw) => (
          <Draw key={draw.id} draw={draw} onOpen={() => setShownId(draw.id)} />
        ))}
      </ul>
      <Suspense>
        {drawing && <DrawDialog campaign={campaign} onClose={() => setDrawing(false)} />}
        {shown && <ProofDialog id={shown.id} number={shown.number} onClose={() => setShownId(null)} />}
      </Suspense>
    </section>
  );
}

function Draw({ draw, onOpen }: { draw: ShownDraw; onOpen(): void }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { today } = useViewer();
  const { number, percent, poolCount, drawnCount, doneCount, relapsedCount } = draw;
  const share = doneCount === 0 ? 0 : Math.round((relapsedCount / doneCount) * 100);
  return (
    <li className={styles.draw}>
      <p>
        <strong>
          {text("lookBack.sample.line", {
            ...{ number, percent, pool: poolCount, count: drawnCount },
            date: dateWithin(draw.dueOn, today, locale),
          })}
        </strong>{" "}
        {name(draw.organization)}
      </p>
      <p>{draw.note}</p>
      <p className={styles.progress}>
        <span>{text("lookBack.sample.progress", { done: doneCount, count: drawnCount, relapsed: relapsedCount, share })}</span>
        <span className={campaigns.quiet}>
          {text("lookBack.sample.by", { name: name(draw.drawnBy) || "—", when: shortDateTime(draw.drawnAt, locale) })}
        </span>
        <Button type="link" size="small" onClick={onOpen}>
          {text("lookBack.sample.open")}
        </Button>
      </p>
    </li>
  );
}
