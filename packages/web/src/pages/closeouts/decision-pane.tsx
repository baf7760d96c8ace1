import { type CloseOutVerdict, closeOutVerdicts } from "@duban/schema";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";
import { toGraphLocale } from "../../i18n/locale";
import { type MessageId, useLocale, useText } from "../../i18n/text";
import { useHotkeys } from "../../ui/hotkeys";
import { ScrollArea } from "../../ui/scroll-area";
import { Kbd } from "../../ui/tag";
import { Chain } from "../problems/closing/chain-steps";
import { Said } from "../problems/closing/closing-section";
import { can } from "../problems/problem-queries";
import type { QueuedCloseOut } from "./closeout-queries";
import styles from "./closeouts.module.css";
import { PassForm } from "./pass-form";
import { RefuseForm } from "./refuse-form";

const SiteCheckDialog = lazy(async () => ({ default: (await import("./site-check-dialog")).SiteCheckDialog }));
const ObjectionDialog = lazy(async () => ({ default: (await import("./objection-dialog")).ObjectionDialog }));

const refusals = ["NOT_IN_PLACE", "NOT_VERIFIED", "STAFF_NOT_SATISFIED"] as const;

const refusalKeys = {
  NOT_IN_PLACE: { keys: "1", label: "closeouts.keys.refuse1" },
  NOT_VERIFIED: { keys: "2", label: "closeouts.keys.refuse2" },
  STAFF_NOT_SATISFIED: { keys: "3", label: "closeouts.keys.refuse3" },
} as const satisfies Record<(typeof refusals)[number], { keys: string; label: MessageId }>;

/** What the unit says, what was said before, and the decision: pass, or one of the three refusals. */
export function DecisionPane({ closeOut }: { closeOut: QueuedCloseOut }) {
  const text = useText();
  const [dialog, setDialog] = useState<"site" | "objection" | null>(null);
  const { problem, statement } = closeOut;
  return (
    <section className={styles.decision} aria-label={text("closeouts.decision")}>
      <ScrollArea label={text("closeouts.decision")} className={styles.words}>
        <h2 className={styles.title}>{problem.title}</h2>
        <p className={styles.quiet}>
          <Link to={`/problems/${problem.code}`}>{problem.code}</Link> {problem.goal || problem.requirement}
        </p>
        <Chain problem={problem} closeOut={closeOut} />
        <h3 className={styles.groupTitle}>{text("closeouts.statement")}</h3>
        <p className={styles.statement}>{statement}</p>
        {problem.closeOuts.map((one) => (
          <Said key={one.id} closeOut={one} />
        ))}
        <p className={styles.ways}>
          {can(closeOut, "recordSiteCheck") && (
            <Button size="small" onClick={() => setDialog("site")}>
              {text("closeouts.siteCheck")}
            </Button>
          )}
          {can(closeOut, "recordObjection") && closeOut.publicityUntil !== null && (
            <Button size="small" onClick={() => setDialog("objection")}>
              {text("closeouts.objection")}
            </Button>
          )}
        </p>
      </ScrollArea>
      <Verdict closeOut={closeOut} />
      <Suspense>
        {dialog === "site" && <SiteCheckDialog closeOut={closeOut} onClose={() => setDialog(null)} />}
        {dialog === "objection" && <ObjectionDialog closeOut={closeOut} onClose={() => setDialog(null)} />}
      </Suspense>
    </section>
  );
}

function Verdict({ closeOut }: { closeOut: QueuedCloseOut }) {
  const text = useText();
  const { locale } = useLocale();
  const [verdict, setVerdict] = useState<CloseOutVerdict | null>(null);
  const pass = closeOut.viewerSteps.find(({ name }) => name === "passCloseOut");
  useHotkeys(
    [
      { keys: "a", label: "closeouts.keys.pass", run: () => pass?.possible && setVerdict("PASSED") },
      ...refusals.map((refusal) => ({ ...refusalKeys[refusal], run: () => setVerdict(refusal) })),
    ],
    can(closeOut, "refuseCloseOut"),
  );
  if (verdict === "PASSED") return <PassForm closeOut={closeOut} onLeave={() => setVerdict(null)} />;
  if (verdict !== null) return <RefuseForm key={verdict} closeOut={closeOut} verdict={verdict} onLeave={() => setVerdict(null)} />;
  return (
    <div className={styles.foot}>
      {pass && !pass.possible && <p className={styles.why}>■ {pass.whyNot}</p>}
      <div className={styles.verbs}>
        {refusals.map((refusal) => (
          <Button key={refusal} onClick={() => setVerdict(refusal)}>
            {closeOutVerdicts.label(refusal, toGraphLocale(locale))} <Kbd>{refusalKeys[refusal].keys}</Kbd>
          </Button>
        ))}
        <Button type="primary" disabled={!pass?.possible} onClick={() => setVerdict("PASSED")}>
          {text("closeouts.pass")} <Kbd>a</Kbd>
        </Button>
      </div>
    </div>
  );
}
