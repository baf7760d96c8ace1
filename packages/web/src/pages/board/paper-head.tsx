import { useLocale, useName, useText, useTitle } from "../../i18n/text";
import { useViewer } from "../../shell/viewer";
import { fullDate } from "../../ui/dates";
import type { SupervisedCampaign } from "../organizations/supervision-queries";
import styles from "./board.module.css";
import { BoardLegend } from "./board-legend";
import type { BoardTop } from "./board-queries";

/** What a wall chart says of itself once it hangs on a wall: whose it is, of which day, and what its signs mean. */
export function PaperHead({ top, campaign }: { top: BoardTop; campaign: SupervisedCampaign }) {
  const text = useText();
  const name = useName();
  const titleOf = useTitle();
  const { locale } = useLocale();
  const { today } = useViewer();
  return (
    <div className={styles.paperHead}>
      <p className={styles.paperTitle}>{text("board.paper.title", { unit: name(top), campaign: titleOf(campaign) })}</p>
      <p>{text("board.paper.day", { day: fullDate(today, locale) })}</p>
      <BoardLegend />
    </div>
  );
}
