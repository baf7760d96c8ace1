import { type MessageId, useText } from "../../../i18n/text";
import { CopyButton } from "../../../ui/copy-button";
import { callExample } from "./call-example";
import { Code } from "./secret-dialog";
import styles from "./tokens.module.css";

const faults: readonly { code: string; means: MessageId; cure: MessageId }[] = [
  { code: "userErrors", means: "developer.fault.refused", cure: "developer.fault.refused.cure" },
  { code: "UNAUTHENTICATED", means: "developer.fault.token", cure: "developer.fault.token.cure" },
  { code: "FORBIDDEN", means: "developer.fault.scope", cure: "developer.fault.scope.cure" },
  { code: "CONFLICT", means: "developer.fault.conflict", cure: "developer.fault.conflict.cure" },
  { code: "RATE_LIMITED", means: "developer.fault.rate", cure: "developer.fault.rate.cure" },
];

/** Where to call, a first call, and what to do about what goes wrong. */
export function FirstCall() {
  const text = useText();
  const endpoint = `${location.origin}/graphql`;
  const tools = `${location.origin}/mcp`;
  return (
    <div className={styles.first}>
      <h2 className={styles.firstTitle}>{text("developer.endpoint")}</h2>
      <div className={styles.endpoint}>
        <code>{endpoint}</code>
        <CopyButton value={endpoint} />
      </div>
      <h2 className={styles.firstTitle}>{text("developer.tools")}</h2>
      <div className={styles.endpoint}>
        <code>{tools}</code>
        <CopyButton value={tools} />
      </div>
      <p className={styles.words}>{text("developer.tools.words")}</p>
      <h2 className={styles.firstTitle}>{text("developer.first")}</h2>
      <p className={styles.words}>{text("developer.first.words")}</p>
      <Code label="curl" value={callExample(location.origin, "$DUBAN_TOKEN", ["PLANS_READ"])} />
      <h2 className={styles.firstTitle}>{text("developer.faults")}</h2>
      <dl className={styles.faults}>
        {faults.map(({ code, means, cure }) => (
          <div key={code}>
            <dt>
              <code>{code}</code>
            </dt>
            <dd>
              {text(means)}
              <span className={styles.cure}>{text(cure)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
