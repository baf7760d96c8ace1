import { whoAmI } from "@duban/schema/documents";
import { useState } from "react";
import { Link } from "react-router";
import { type MessageId, useText } from "../../i18n/text";
import { type CallForm, callFormNames, callForms } from "../../shell/copy-as/call-forms";
import { callText } from "../../shell/copy-as/call-text";
import { CopyButton } from "../../ui/copy-button";
import { ScrollArea } from "../../ui/scroll-area";
import { useCallingToken } from "./calling-token";
import styles from "./developers.module.css";
import { DevelopersHead } from "./developers-head";
import { Code } from "./tokens/secret-dialog";
import { TrialToken } from "./trial-token";

/** Where a program begins: the address, a first call that works when it is pasted, and where all else stands. */
export function OverviewPage() {
  const text = useText();
  const endpoint = `${location.origin}/graphql`;
  const tools = `${location.origin}/mcp`;
  return (
    <>
      <DevelopersHead label="developer.overview" />
      <ScrollArea label={text("shell.developer")} className={styles.scroll}>
        <div className={styles.body}>
          <section className={styles.part}>
            <h2 className={styles.title}>{text("developer.endpoint")}</h2>
            <div className={styles.row}>
              <code>{endpoint}</code>
              <CopyButton value={endpoint} />
            </div>
          </section>
          <FirstCall url={endpoint} />
          <Ways />
          <section className={styles.part}>
            <h2 className={styles.title}>{text("developer.tools")}</h2>
            <div className={styles.row}>
              <code>{tools}</code>
              <CopyButton value={tools} />
            </div>
            <p className={styles.words}>{text("developer.tools.words")}</p>
          </section>
          <section className={styles.part}>
            <h2 className={styles.title}>{text("developer.package")}</h2>
            <p className={styles.words}>{text("developer.package.words")}</p>
          </section>
          <Faults />
        </div>
      </ScrollArea>
    </>
  );
}

function FirstCall({ url }: { url: string }) {
  const text = useText();
  const { token } = useCallingToken();
  const [form, setForm] = useState<CallForm>("curl");
  const call = { name: "whoAmI", document: whoAmI.loc?.source.body ?? "", variables: {}, list: null, url, token: token || null };
  return (
    <section className={styles.part} aria-label={text("developer.first")}>
      <h2 className={styles.title}>{text("developer.first")}</h2>
      <p className={styles.words}>{text("developer.first.trial")}</p>
      <div className={styles.row}>
        <TrialToken />
        <div className={styles.forms}>
          {callForms
            .filter((each) => each !== "graphql")
            .map((each) => (
              <button key={each} type="button" className={styles.form} aria-pressed={each === form} onClick={() => setForm(each)}>
                {callFormNames[each]}
              </button>
            ))}
        </div>
      </div>
      <Code label={callFormNames[form]} value={callText(form, call)} />
    </section>
  );
}

const ways: readonly (readonly [to: string, title: MessageId, words: MessageId])[] = [
  ["/developers/console", "developer.console", "developer.console.words"],
  ["/developers/reference", "developer.reference", "developer.reference.words"],
  ["/developers/changelog", "developer.changelog", "developer.changelog.words"],
  ["/developers/tokens", "developer.title", "developer.words"],
];

function Ways() {
  const text = useText();
  return (
    <section className={styles.part} aria-label={text("developer.further")}>
      <h2 className={styles.title}>{text("developer.further")}</h2>
      <div className={styles.cards}>
        {ways.map(([to, title, words]) => (
          <Link key={to} to={to} className={styles.card}>
            <span className={styles.cardTitle}>{text(title)}</span>
            {text(words)}
          </Link>
        ))}
      </div>
    </section>
  );
}

const faults: readonly { code: string; means: MessageId; cure: MessageId }[] = [
  { code: "userErrors", means: "developer.fault.refused", cure: "developer.fault.refused.cure" },
  { code: "UNAUTHENTICATED", means: "developer.fault.token", cure: "developer.fault.token.cure" },
  { code: "FORBIDDEN", means: "developer.fault.scope", cure: "developer.fault.scope.cure" },
  { code: "CONFLICT", means: "developer.fault.conflict", cure: "developer.fault.conflict.cure" },
  { code: "RATE_LIMITED", means: "developer.fault.rate", cure: "developer.fault.rate.cure" },
];

function Faults() {
  const text = useText();
  return (
    <section className={styles.part} aria-label={text("developer.faults")}>
      <h2 className={styles.title}>{text("developer.faults")}</h2>
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
    </section>
  );
}
