import { useText } from "../../../../i18n/text";
import { Icon } from "../../../../ui/icon";
import { StatusShape } from "../../../../ui/status";
import styles from "./phone-checks.module.css";
import { useReview } from "./review-context";

/** What a decision on a phone rests on, one line each with the way to it. */
export function PhoneChecks() {
  const text = useText();
  const { plan, version, model } = useReview();
  const sent = plan.findings.filter(({ state }) => state !== "DRAFT");
  const confirmed = sent.filter(({ state }) => state === "CONFIRMED").length;
  const passed = version.preChecks.filter((check) => check.passed).length;
  const answered = plan.problems.filter(({ id }) => model.content.problemResponses.some(({ problemId }) => problemId === id)).length;
  const checks = [
    { label: text("review.sent"), done: confirmed, of: sent.length, to: "#findings" },
    { label: text("review.phone.preChecks"), done: passed, of: version.preChecks.length, to: "#pre-checks" },
    { label: text("review.phone.problems"), done: answered, of: plan.problems.length, to: "#section-PROBLEM_RESPONSES" },
  ];
  return (
    <ul className={styles.checks}>
      {checks.map(({ label, done, of, to }) => (
        <li key={label}>
          <a href={to}>
            {done === of ? (
              <span className={styles.ok}>
                <Icon name="check" />
              </span>
            ) : (
              <StatusShape status="over" size={12} label={text("review.phone.open")} />
            )}
            <span>{label}</span>
            <span className={styles.count}>
              {done} / {of}
            </span>
            <Icon name="right" size={14} />
          </a>
        </li>
      ))}
      {model.changes[0] && (
        <li>
          <a href={`#section-${model.changes[0].section}`}>
            <Icon name="edit" />
            <span>{text("workbench.phone.changes")}</span>
            <span className={styles.count}>{model.changes.length}</span>
            <Icon name="right" size={14} />
          </a>
        </li>
      )}
    </ul>
  );
}
