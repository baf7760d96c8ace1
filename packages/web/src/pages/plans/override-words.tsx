import { useName, useText } from "../../i18n/text";
import { Tag } from "../../ui/tag";

/** Says in a list that a leader approved in spite of what stood against the plan; why is with the plan. */
export function OverrideTag({ override }: { override: { id: string } | null }) {
  const text = useText();
  return override && <Tag>{text("workbench.override.tag")}</Tag>;
}

interface Overridden {
  overrideReason: string | null;
  overriddenFindings: number;
  overriddenChecks: number;
  decidedBy: { name: string; nameEn: string } | null;
}

/** Who overrode what, and why: it stands with the plan for ever. */
export function OverrideWords({ override }: { override: Overridden }) {
  const text = useText();
  const name = useName();
  const { overrideReason, overriddenFindings: findings, overriddenChecks: checks, decidedBy } = override;
  return <>{text("workbench.override.words", { name: name(decidedBy) || "—", findings, checks, reason: overrideReason ?? "" })}</>;
}
