import { fieldTitle, sectionNumbers } from "@duban/schema";
import { Button } from "antd";
import { Link } from "react-router";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useName, useText } from "../../../../i18n/text";
import { Dialog } from "../../../../ui/dialog";
import { ScrollArea } from "../../../../ui/scroll-area";
import { useReview } from "./review-context";
import type { SimilarPlan } from "./similar-plans";
import styles from "./similar-plans.module.css";

type Passage = SimilarPlan["passages"][number]["mine"];

/** The passages of two plans beside each other, with what both say marked. */
export function SideBySide({ similar, onClose }: { similar: SimilarPlan; onClose(): void }) {
  const text = useText();
  const name = useName();
  const { plan } = useReview();
  const mine = name(plan.organization);
  const theirs = name(similar.plan?.organization);
  const footer = (
    <>
      {similar.plan && (
        <Link to={`/plans/${similar.plan.id}`} className={styles.link}>
          {text("similarity.read", { organization: theirs })}
        </Link>
      )}
      <Button type="primary" onClick={onClose}>
        {text("similarity.close")}
      </Button>
    </>
  );
  return (
    <Dialog
      width={1080}
      title={text("similarity.beside", { organization: theirs, percent: similar.percent })}
      onCancel={onClose}
      footer={footer}
    >
      <ScrollArea label={text("similarity.passages", { count: similar.passages.length })} className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{mine}</th>
              <th scope="col">{theirs}</th>
            </tr>
          </thead>
          <tbody>
            {similar.passages.map((passage) => (
              <tr key={`${passage.mine.section} ${passage.mine.rowId} ${passage.mine.field}`}>
                <PassageCell passage={passage.mine} />
                <PassageCell passage={passage.theirs} />
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </Dialog>
  );
}

function PassageCell({ passage: { section, field, pieces } }: { passage: Passage }) {
  const { locale } = useLocale();
  return (
    <td>
      <span className={styles.place}>
        {sectionNumbers[section]} {fieldTitle(section, field, toGraphLocale(locale))}
      </span>
      {pieces.map(({ text, common }, index) => {
        const key = `${index} ${text}`;
        return common ? (
          <mark key={key} className={styles.common}>
            {text}
          </mark>
        ) : (
          <span key={key}>{text}</span>
        );
      })}
    </td>
  );
}
