import { pillars, sectionNumbers } from "@duban/schema";
import { Button } from "antd";
import { toGraphLocale } from "../../../../../i18n/locale";
import { useLocale, useText } from "../../../../../i18n/text";
import { shortDate } from "../../../../../ui/dates";
import { Icon } from "../../../../../ui/icon";
import { Dot } from "../../../../../ui/layout";
import type { Marks } from "../checks/marks";
import { WeightMark } from "../checks/weight-mark";
import { FindingFlags } from "../forms/section-marks";
import { CellBox, RowBox } from "./boxes";
import { columnCount } from "./columns";
import type { GroupLine } from "./grid-lines";
import styles from "./heads.module.css";

interface GroupLineProps {
  line: GroupLine;
  rowIndex: number;
  marks: Marks;
  onFold(): void;
  onAdd(): void;
}

/** The head of a pillar: how many rows, from when to when, and the way to add one. */
export function PillarHead({ line, rowIndex, marks, onFold, onAdd }: GroupLineProps) {
  const text = useText();
  const { locale } = useLocale();
  const title = pillars.label(line.pillar, toGraphLocale(locale));
  const own = marks.at(line.pillar, null, null);
  return (
    <RowBox aria-rowindex={rowIndex} className={styles.group}>
      <CellBox aria-colindex={1} aria-colspan={columnCount} className={styles.groupCell}>
        <button type="button" className={styles.fold} aria-expanded={!line.folded} onClick={onFold}>
          <Icon name={line.folded ? "right" : "down"} size={14} />
          <span className={styles.groupTitle}>
            {sectionNumbers[line.pillar]} {title}
          </span>
        </button>
        <span className={styles.groupFacts}>
          {text("editor.grid.rows", { count: line.count })}
          {line.from && line.to && (
            <>
              <Dot />
              {text("editor.grid.span", { from: shortDate(line.from, locale), to: shortDate(line.to, locale) })}
            </>
          )}
        </span>
        <FindingFlags section={line.pillar} />
        {own[0] && (
          <span
            className={own[0].weight === "BLOCKING" ? styles.groupBlocking : styles.groupAdvice}
            title={own.map(({ why, remedy }) => why + remedy).join("\n")}
          >
            <WeightMark weight={own[0].weight} />
            <span className="ellipsis">{own[0].why}</span>
          </span>
        )}
        <Button
          type="link"
          size="small"
          className={styles.add}
          icon={<Icon name="plus" size={14} />}
          onClick={onAdd}
          aria-label={text("editor.grid.addTo", { pillar: title })}
        >
          {text("editor.grid.add")}
        </Button>
      </CellBox>
    </RowBox>
  );
}
