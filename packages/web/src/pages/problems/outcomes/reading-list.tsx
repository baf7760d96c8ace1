import { useLocale, useName, useText } from "../../../i18n/text";
import { shortDateTime } from "../../../ui/dates";
import { Dialog } from "../../../ui/dialog";
import { ListTable, SecondLine } from "../../../ui/list-table";
import type { ShownTarget } from "./outcome-queries";
import { useTargetWords } from "./target-words";

/** Every reading of a target, the newest first; corrections stand beside what they correct. */
export function ReadingList({ target, onClose }: { target: ShownTarget; onClose(): void }) {
  const text = useText();
  const name = useName();
  const words = useTargetWords();
  const { locale } = useLocale();
  const columns = [
    { label: text("outcomes.reading.on"), width: 96 },
    {
      label: text(target.kind === "METRIC" ? "outcomes.reading.figure" : "outcomes.rule.document"),
      width: 120,
      end: target.kind === "METRIC",
    },
    { label: text("outcomes.reading.note") },
  ];
  return (
    <Dialog title={text("outcomes.readings.title", { title: target.title })} width={640} onCancel={onClose} footer={null}>
      <ListTable label={text("outcomes.readings.title", { title: target.title })} columns={columns}>
        {target.readings.toReversed().map(({ id, readOn, value, note, evidence, recordedBy, recordedAt }) => (
          <tr key={id}>
            <td>{words.day(readOn)}</td>
            <td data-end={target.kind === "METRIC"}>{target.kind === "METRIC" ? words.figure(value, target.unit) : evidence?.title}</td>
            <td>
              {note || (target.kind === "METRIC" && evidence?.title) || "—"}
              <SecondLine>
                {text("outcomes.reading.by", { name: name(recordedBy) || "—", when: shortDateTime(recordedAt, locale) })}
              </SecondLine>
            </td>
          </tr>
        ))}
      </ListTable>
    </Dialog>
  );
}
