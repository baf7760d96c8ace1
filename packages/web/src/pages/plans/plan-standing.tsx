import { type PlanState, planStates } from "@duban/schema";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useText } from "../../i18n/text";
import { Tag } from "../../ui/tag";

interface Standing {
  state: PlanState;
  standing: PlanState;
  amending: boolean;
}

/** Where a plan stands, in words: while it is amended it is in force all the same. */
export function PlanStanding({ plan: { standing } }: { plan: Pick<Standing, "standing"> }) {
  const { locale } = useLocale();
  return <>{planStates.label(standing, toGraphLocale(locale))}</>;
}

/** How far an amendment has come; nothing where none is under way. */
export function AmendmentTag({ plan: { state, amending } }: { plan: Pick<Standing, "state" | "amending"> }) {
  const text = useText();
  const { locale } = useLocale();
  if (!amending) return null;
  return <Tag tone="live">{text("levels.amending", { state: planStates.label(state, toGraphLocale(locale)) })}</Tag>;
}
