import { useName } from "../../../../i18n/text";
import type { AreaCell, AreaUnit } from "./area-queries";
import { AreaWords, answered } from "./area-words";
import styles from "./areas.module.css";

interface AreaCardsProps {
  units: readonly AreaUnit[];
  onChoose(unit: AreaUnit, cell: AreaCell): void;
}

/** The sheet on a phone: a card for each unit, a line for each area. */
export function AreaCards({ units, onChoose }: AreaCardsProps) {
  const name = useName();
  return (
    <ul>
      {units.map((unit) => (
        <li key={unit.id} className={styles.card}>
          <h2 className={styles.cardHead}>
            {name(unit.organization)}
            <span className={styles.quiet}>
              {answered(unit.areaCells)}/{unit.areaCells.length}
            </span>
          </h2>
          <ul>
            {unit.areaCells.map((cell) => (
              <li key={cell.aspectId}>
                <button type="button" className={styles.cardLine} onClick={() => onChoose(unit, cell)}>
                  <span>{cell.area}</span>
                  <span className={styles.cardEnd}>
                    <AreaWords cell={cell} />
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
