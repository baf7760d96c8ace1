import { roles } from "@duban/schema";
import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useText } from "../../i18n/text";
import { type DemoAccount, demoAccounts, safeTarget, signInToDemo } from "../../session/authentication";
import { Crumbs } from "../../shell/crumbs";
import { MissingPage } from "../../shell/fault-page";
import { useViewer } from "../../shell/viewer";
import { FieldErrors } from "../../ui/field-errors";
import { PageHead } from "../../ui/layout";
import { RowsSkeleton } from "../../ui/skeleton";
import { Tag } from "../../ui/tag";
import styles from "./demo.module.css";

/** The demo from every side: its accounts by group and role, each a click away. Where there is no demo there is no such page. */
export function DemoPage() {
  const text = useText();
  const { isDemo } = useViewer();
  const { locale } = useLocale();
  const [accounts, setAccounts] = useState<DemoAccount[] | null>(null);
  useEffect(() => {
    void demoAccounts(locale).then(setAccounts);
  }, [locale]);
  if (!isDemo || accounts?.length === 0) return <MissingPage />;
  return (
    <>
      <Crumbs items={[{ label: text("demo.title") }]} />
      <PageHead title={text("demo.title")}>
        <span className={styles.words}>{text("demo.words")}</span>
      </PageHead>
      {accounts ? <Groups accounts={accounts} /> : <RowsSkeleton rows={8} />}
    </>
  );
}

function Groups({ accounts }: { accounts: readonly DemoAccount[] }) {
  const text = useText();
  const { locale } = useLocale();
  const { tenant } = useViewer();
  const [parameters] = useSearchParams();
  const [refusal, setRefusal] = useState<string | null>(null);
  const enter = async (account: DemoAccount) => {
    const outcome = await signInToDemo(account.email, locale);
    // The same place from the other side, if it is one of the same group. All is loaded anew: nothing of the other session stays in memory.
    const target = account.tenantName === tenant.name ? safeTarget(parameters.get("to")) : "/inbox";
    if (outcome.done) location.assign(target);
    else setRefusal(outcome.message || text("session.unreachable"));
  };
  const groups = Map.groupBy(accounts, (account) => (locale === "en" && account.tenantNameEn) || account.tenantName);
  return (
    <div className={styles.groups}>
      <FieldErrors errors={refusal ? [{ message: refusal }] : []} />
      {[...groups].map(([name, members]) => (
        <section key={name} aria-label={name}>
          <h2 className={styles.group}>{name}</h2>
          <ul className={styles.accounts}>
            {members.map((account) => (
              <Account key={account.email} account={account} onEnter={() => void enter(account)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Account({ account, onEnter }: { account: DemoAccount; onEnter(): void }) {
  const text = useText();
  const { locale } = useLocale();
  const viewer = useViewer();
  const present = viewer.account.email === account.email;
  const pick = (zh: string, en: string) => (locale === "en" && en) || zh;
  return (
    <li>
      <button type="button" className={styles.account} disabled={present} onClick={onEnter}>
        <span className={styles.role}>
          {roles.label(account.role, toGraphLocale(locale))}
          {present && <Tag tone="live">{text("demo.present")}</Tag>}
        </span>
        <span>
          <span className={styles.name}>{pick(account.name, account.nameEn)}</span>
          <span className={styles.post}>{pick(account.post, account.postEn)}</span>
        </span>
      </button>
    </li>
  );
}
