import { Button, Switch } from "antd";
import { parseAsBoolean, useQueryState } from "nuqs";
import { useText } from "../../i18n/text";
import { usePageQuery } from "../../page-query";
import { Crumbs } from "../../shell/crumbs";
import { PageHead } from "../../ui/layout";
import { MoreRows } from "../../ui/more-rows";
import { RowsSkeleton } from "../../ui/skeleton";
import { EmptyState } from "../../ui/states";
import { noticesQuery } from "./notice-queries";
import { NoticeRow } from "./notice-row";
import styles from "./notices.module.css";
import { useReadAll } from "./use-read-all";

/** Everything that the person was told, the newest first. */
export function NoticesPage() {
  const text = useText();
  const [unreadOnly, setUnreadOnly] = useQueryState("unread", parseAsBoolean.withDefault(false));
  const { data, pending, fetchMore } = usePageQuery(noticesQuery, {
    variables: { unreadOnly, after: null as string | null },
    skeleton: <RowsSkeleton rows={8} height={56} />,
  });
  const notices = data?.notices.edges.map(({ node }) => node) ?? [];
  const readAll = useReadAll(notices);
  return (
    <>
      <Crumbs items={[{ label: text("notices.title") }]} />
      <PageHead
        title={text("notices.title")}
        actions={
          <Button disabled={!readAll.possible} loading={readAll.busy} onClick={() => void readAll.run()}>
            {text("notices.readAll")}
          </Button>
        }
      >
        <label className={styles.filter} htmlFor="unread-only">
          <Switch id="unread-only" size="small" checked={unreadOnly} onChange={(on) => void setUnreadOnly(on || null)} />
          {text("notices.unreadOnly")}
        </label>
      </PageHead>
      {pending ??
        (notices.length === 0 ? (
          <EmptyState title={text(unreadOnly ? "notices.noneUnread.title" : "notices.none.title")}>
            {text(unreadOnly ? "notices.noneUnread.words" : "notices.none.words")}
          </EmptyState>
        ) : (
          <>
            <ul className={styles.list} aria-label={text("notices.list")}>
              {notices.map((notice) => (
                <NoticeRow key={notice.id} notice={notice} />
              ))}
            </ul>
            {data && <MoreRows pageInfo={data.notices.pageInfo} fetchMore={fetchMore} />}
          </>
        ))}
    </>
  );
}
