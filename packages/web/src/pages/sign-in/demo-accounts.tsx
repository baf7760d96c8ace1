import { roles } from "@duban/schema";
import { useEffect, useState } from "react";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useText } from "../../i18n/text";
import { type DemoAccount, demoAccounts, signInToDemo } from "../../session/authentication";
import { FieldErrors } from "../../ui/field-errors";
import styles from "./entry.module.css";

/** The accounts of the demo, each one click away; nothing where there is no demo. */
export function DemoAccounts({ onEnter }: { onEnter(): void }) {
  const text = useText();
  const { locale } = useLocale();
  const [accounts, setAccounts] = useState<DemoAccount[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);

  useEffect(() => {
    void demoAccounts(locale).then(setAccounts);
  }, [locale]);

  if (accounts.length === 0) return null;
  const pick = (account: DemoAccount, zh: keyof DemoAccount, en: keyof DemoAccount) =>
    String((locale === "en" && account[en]) || account[zh]);
  const enter = async (account: DemoAccount) => {
    const outcome = await signInToDemo(account.email, locale);
    if (outcome.done) onEnter();
    else setRefusal(outcome.message || text("session.unreachable"));
  };
  const groups = Map.groupBy(accounts, (account) => pick(account, "tenantName", "tenantNameEn"));
  return (
    <section className={styles.demo} aria-label={text("session.demo")}>
      <h2>{text("session.demo")}</h2>
      <FieldErrors errors={refusal ? [{ message: refusal }] : []} />
      {[...groups].map(([tenant, members]) => (
        <div key={tenant}>
          <h3>{tenant}</h3>
          <ul>
            {members.map((account) => (
              <li key={account.email}>
                <button type="button" className={styles.account} onClick={() => void enter(account)}>
                  <span className={styles.name}>{pick(account, "name", "nameEn")}</span>
                  <span className={styles.post}>
                    {[...new Set([pick(account, "post", "postEn"), roles.label(account.role, toGraphLocale(locale))])].join(" · ")}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
