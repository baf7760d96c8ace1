import { Link } from "react-router";
import { useText } from "../../../i18n/text";
import type { ShownMeasure } from "../problem-queries";
import { answerLink } from "./answer-link";

/** Which version of which plan a measure came from; nothing where it is the ledger's own. */
export function MeasureOrigin({ measure }: { measure: ShownMeasure }) {
  const text = useText();
  const { planAnswer } = measure;
  if (!planAnswer?.plan || !planAnswer.version) return null;
  const { plan, version, rowId } = planAnswer;
  return <Link to={answerLink(plan.id, version.number, rowId)}>{text("joined.measure.from", { number: version.number })}</Link>;
}
