import { Segmented } from "antd";
import { useState } from "react";
import { useText } from "../../../../i18n/text";
import { Icon } from "../../../../ui/icon";
import { GroupHead } from "../../../../ui/layout";
import { ScrollArea } from "../../../../ui/scroll-area";
import { Kbd } from "../../../../ui/tag";
import { OpinionList } from "./desk/opinion-list";
import { DraftEditor } from "./draft-editor";
import { FindingCard } from "./finding-card";
import styles from "./findings-pane.module.css";
import { PreCheckList } from "./pre-check-list";
import { asksReader, useReview } from "./review-context";
import type { ReviewFinding } from "./review-queries";
import { SimilarPlans } from "./similar-plans";

type Filter = "all" | "mine" | "drafts";

/** The findings of this review: earlier ones with their answers, failed checks, and the drafts of the reader. */
export function FindingsPane() {
  const text = useText();
  const { plan, mayWrite } = useReview();
  const [filter, setFilter] = useState<Filter>("all");
  const sent = plan.findings.filter(({ state }) => state !== "DRAFT");
  const drafts = plan.findings.filter(({ state }) => state === "DRAFT");
  const mine = sent.filter(asksReader);
  return (
    <div className={styles.findings}>
      <div className={styles.head}>
        <h2 className={styles.title}>{text("review.findings")}</h2>
        <Segmented<Filter>
          size="small"
          value={filter}
          onChange={setFilter}
          options={[
            { value: "all", label: text("review.filter.all", { count: plan.findings.length }) },
            { value: "mine", label: text("review.filter.mine", { count: mine.length }) },
            ...(mayWrite || drafts.length > 0
              ? [{ value: "drafts" as const, label: text("review.filter.drafts", { count: drafts.length }) }]
              : []),
          ]}
        />
        <span className={styles.keys} aria-hidden="true">
          <Kbd>n</Kbd>
          <Kbd>p</Kbd>
        </span>
      </div>
      <ScrollArea label={text("review.findings")} className={styles.body}>
        {filter !== "drafts" && <OpinionList />}
        {filter !== "drafts" && <SentFindings findings={filter === "mine" ? mine : sent} />}
        {filter === "all" && <PreCheckList />}
        {filter === "all" && <SimilarPlans />}
        {filter !== "mine" && <Drafts drafts={drafts} />}
      </ScrollArea>
    </div>
  );
}

function SentFindings({ findings }: { findings: readonly ReviewFinding[] }) {
  const text = useText();
  if (findings.length === 0) return null;
  const confirmed = findings.filter(({ state }) => state === "CONFIRMED").length;
  return (
    <>
      <GroupHead title={text("review.sent")} count={findings.length}>
        {text("review.confirmedCount", { count: confirmed })}
      </GroupHead>
      <ul>
        {findings.map((finding) => (
          <FindingCard key={finding.id} finding={finding} />
        ))}
      </ul>
    </>
  );
}

function Drafts({ drafts }: { drafts: readonly ReviewFinding[] }) {
  const text = useText();
  const { fresh, begin, mayWrite, position } = useReview();
  if (!mayWrite && drafts.length === 0) return null;
  const others = drafts.filter(({ id }) => id !== fresh?.id);
  return (
    <>
      <GroupHead title={text("review.drafts")} count={drafts.length}>
        {text("review.drafts.sentTogether")}
      </GroupHead>
      <ul>
        {others.map((finding) =>
          mayWrite && position.finding === finding.id ? (
            <DraftEditor key={finding.id} finding={finding} />
          ) : (
            <FindingCard key={finding.id} finding={finding} />
          ),
        )}
        {fresh && <DraftEditor key={fresh.key} fresh={fresh} finding={drafts.find(({ id }) => id === fresh.id) ?? null} />}
      </ul>
      {mayWrite && (
        <div className={styles.begin}>
          <button type="button" onClick={begin}>
            <Icon name="plus" size={14} /> {text("review.newFinding")} <Kbd>c</Kbd>
          </button>
          <span>{text("review.newFinding.where")}</span>
        </div>
      )}
    </>
  );
}
