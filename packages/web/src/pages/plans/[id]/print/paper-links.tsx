import { Button } from "antd";
import { Link } from "react-router";
import { useText } from "../../../../i18n/text";
import { Icon } from "../../../../ui/icon";
import { useSaveFile } from "../../../../ui/use-save-file";
import { paperFile, printPath } from "./paper-address";
import styles from "./print.module.css";

interface PaperLinksProps {
  planId: string;
  round: { number: number; state: string };
}

/** The letter of a decided round, to print and as a Word document; nothing before the decision. */
export function PaperLinks({ planId, round }: PaperLinksProps) {
  const text = useText();
  const { save, busy } = useSaveFile();
  if (round.state !== "RETURNED" && round.state !== "APPROVED") return null;
  const what = text(round.state === "RETURNED" ? "paper.return" : "paper.approval");
  const name = `decision-${round.number}` as const;
  const word = paperFile(planId, name, "docx");
  return (
    <span className={styles.links}>
      <Link to={printPath(planId, name)}>
        <Button tabIndex={-1} size="small" icon={<Icon name="plan" />}>
          {what}
        </Button>
      </Link>
      <Button
        size="small"
        icon={<Icon name="download" />}
        loading={busy}
        aria-label={text("paper.wordOf", { what })}
        onClick={() => word && void save(word)}
      >
        Word
      </Button>
    </span>
  );
}
