import { useNavigate } from "react-router";
import { useText } from "../../../../i18n/text";
import { Icon } from "../../../../ui/icon";
import { MenuButton } from "../../../../ui/menu";
import styles from "../../../../ui/menu-button.module.css";
import { useSaveFile } from "../../../../ui/use-save-file";
import { type PaperName, paperFile, printPath } from "./paper-address";

/** The plan as it is read, on paper: to print, or as a Word document. */
export function PlanPrintMenu({ planId, number }: { planId: string; number: number | null }) {
  const text = useText();
  const navigate = useNavigate();
  const { save, busy } = useSaveFile();
  const name: PaperName = number === null ? "draft" : `version-${number}`;
  const take = () => {
    const word = paperFile(planId, name, "docx");
    if (word) void save(word);
  };
  return (
    <MenuButton
      className={styles.button}
      align="end"
      disabled={busy}
      groups={[
        [
          { key: "print", label: text("paper.printPlan"), run: () => navigate(printPath(planId, name)) },
          { key: "word", label: text("paper.wordPlan"), run: take },
        ],
      ]}
    >
      {text("paper.menu")}
      <Icon name="down" size={14} />
    </MenuButton>
  );
}
