import { type PlanState, planStates } from "@duban/schema";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useText } from "../../i18n/text";
import { Tag } from "../../ui/tag";

interface Standing {
  state: PlanState;
  standing: PlanState;
  amending: boolean;
}

/** Where a plan stands, in words; of one that is being amended, that it is in force and how far the amendment has come. */
export function PlanStanding({ plan: { state, standing, amending } }: { plan: Standing }) {
  const text = useText();
  const { locale } = useLocale();
  const label = (of: PlanState) => planStates.label(of, toGraphLocale(locale));
  return (
    <>
      {label(standing)}
      {amending && <Tag tone="live">{text("levels.amending", { state: label(state) })}</Tag>}
    </>
  );
}
