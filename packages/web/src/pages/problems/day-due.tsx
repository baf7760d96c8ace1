import { daysBetween, type Light } from "@duban/schema";
import { useText } from "../../i18n/text";
import { useViewer } from "../../shell/viewer";
import { statusOf } from "../../ui/due-label";
import { StatusTag } from "../../ui/status";

/** The light of what is due by the end of a day, and by how many days it is late. */
export function DayDue({ light, deadline, filled = false }: { light: Light; deadline: string; filled?: boolean }) {
  const text = useText();
  const { today } = useViewer();
  const late = light === "RED" ? text("problems.over", { days: daysBetween(deadline, today) }) : undefined;
  return (
    <StatusTag status={statusOf(light)} filled={filled}>
      {late}
    </StatusTag>
  );
}
