import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { useName, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { Icon } from "../../../ui/icon";
import { MenuButton } from "../../../ui/menu";
import acts from "../acts/acts.module.css";
import peek from "../peek/peek.module.css";
import { can, type ViewedProblem } from "../problem-queries";
import { outcomeLists, removeTargetMutation, type ShownTarget } from "./outcome-queries";
import styles from "./outcomes.module.css";
import { ReadingLine } from "./reading-line";
import { TargetStatus } from "./target-status";
import { useTargetWords } from "./target-words";

const ReadingForm = lazy(async () => ({ default: (await import("./reading-form")).ReadingForm }));
const ReadingList = lazy(async () => ({ default: (await import("./reading-list")).ReadingList }));
const TargetDialog = lazy(async () => ({ default: (await import("./target-dialog")).TargetDialog }));
const WaiveDialog = lazy(async () => ({ default: (await import("./waive-dialog")).WaiveDialog }));

type Opened = "record" | "readings" | "change" | "waive";

interface TargetLineProps {
  target: ShownTarget;
  problem: ViewedProblem;
}

/** One target: where it stands, from where to where, and what can be done with it. */
export function TargetLine({ target, problem }: TargetLineProps) {
  const text = useText();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const remove = useDialogCommand(removeTargetMutation, { done: text("outcomes.removed"), lists: outcomeLists, onClose: close });
  const { id, revision, title, readings } = target;
  const item = (step: string, label: string, run: () => void) => (can(target, step) ? [{ key: step, label, run }] : []);
  const menu = [
    ...(readings.length > 0
      ? [{ key: "readings", label: text("outcomes.readings", { count: readings.length }), run: () => setOpened("readings") }]
      : []),
    ...item("updateOutcomeTarget", text("outcomes.change"), () => setOpened("change")),
    ...item("waiveOutcomeTarget", text("outcomes.waive"), () => setOpened("waive")),
    ...(readings.length === 0
      ? item("removeOutcomeTarget", text("outcomes.remove"), () => {
          void remove.submit({ input: { targetId: id, expectedVersion: revision } });
        })
      : []),
  ];
  return (
    <li className={styles.target}>
      <div className={styles.head}>
        <TargetStatus state={target.state} light={target.light} dueOn={target.dueOn} />
        <strong className={styles.title}>{title}</strong>
        {can(target, "recordOutcomeReading") && (
          <Button
            type="link"
            size="small"
            className={styles.verb}
            aria-label={`${text(recordWords(target))} ${title}`}
            onClick={() => setOpened("record")}
          >
            {text(recordWords(target))}
          </Button>
        )}
        {menu.length > 0 && (
          <MenuButton className={acts.menu} groups={[menu]} align="end">
            <Icon name="more" size={14} />
            <span className="visually-hidden">
              {text("problems.more.acts")} {title}
            </span>
          </MenuButton>
        )}
      </div>
      <Way target={target} />
      <Said target={target} />
      <CommandErrors command={remove} />
      <Suspense>
        {opened === "record" && <ReadingForm target={target} problem={problem} onClose={close} />}
        {opened === "readings" && <ReadingList target={target} onClose={close} />}
        {opened === "change" && <TargetDialog problem={problem} target={target} onClose={close} />}
        {opened === "waive" && <WaiveDialog target={target} onClose={close} />}
      </Suspense>
    </li>
  );
}

const recordWords = ({ kind }: ShownTarget) => (kind === "METRIC" ? "outcomes.record" : "outcomes.rule.record");

/** From the baseline over what was read last to the target. */
function Way({ target }: { target: ShownTarget }) {
  const text = useText();
  const words = useTargetWords();
  const { kind, unit, baseline, baselineOn, latestReading, dueOn } = target;
  const due = text("outcomes.due", { date: words.day(dueOn) });
  if (kind === "LASTING_RULE") {
    const document = target.readings.at(-1)?.evidence;
    return (
      <p className={styles.ofRule}>
        <span>
          {latestReading
            ? text("outcomes.rule.inForce", { title: document?.title ?? "", date: words.day(latestReading.readOn) })
            : text("outcomes.rule.aim")}
        </span>
        <span className={peek.source}>{due}</span>
      </p>
    );
  }
  return (
    <div className={styles.figures}>
      <dl className={styles.steps}>
        <Step label={text("outcomes.baseline")} figure={words.figure(baseline, unit)} day={baselineOn && words.day(baselineOn)} />
        <Step label={text("outcomes.now")} figure={words.latest(target)} day={latestReading && words.day(latestReading.readOn)} strong />
        <Step label={text("outcomes.target")} figure={words.aim(target)} day={due} />
      </dl>
      <ReadingLine target={target} />
    </div>
  );
}

function Step({ label, figure, day, strong = false }: { label: string; figure: string; day: string | null; strong?: boolean }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {strong ? <strong>{figure}</strong> : figure} {day && <span className={peek.source}>{day}</span>}
      </dd>
    </div>
  );
}

/** Who sees to it, what it was at first, and why it was waived. */
function Said({ target }: { target: ShownTarget }) {
  const text = useText();
  const name = useName();
  const words = useTargetWords();
  const { owner, unit, targetValue, firstTargetValue, dueOn, firstDueOn, waivedAt, waivedBy, waiverReason } = target;
  const said = [
    owner && text("outcomes.owner", { name: name(owner) }),
    firstTargetValue !== targetValue && text("outcomes.firstTarget", { figure: words.figure(firstTargetValue, unit) }),
    firstDueOn !== dueOn && text("outcomes.firstDue", { date: words.day(firstDueOn) }),
  ].filter(Boolean);
  return (
    <>
      {said.length > 0 && <p className={peek.source}>{said.join(text("ui.separator"))}</p>}
      {waivedAt !== null && (
        <p className={peek.words}>{text("outcomes.waived.why", { name: name(waivedBy) || "—", reason: waiverReason })}</p>
      )}
    </>
  );
}
