import { Button } from "antd";
import { useState } from "react";
import { useText } from "../i18n/text";
import styles from "./list-table.module.css";

/** Where the present page of a list ends, and the way on. */
export interface MoreRowsProps {
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  fetchMore(options: { variables: { after: string | null | undefined } }): Promise<unknown>;
}

/** The way to the next page of a list, where there is one. */
export function MoreRows({ pageInfo, fetchMore }: MoreRowsProps) {
  const text = useText();
  const [loading, setLoading] = useState(false);
  if (!pageInfo.hasNextPage) return null;
  const more = async () => {
    setLoading(true);
    await fetchMore({ variables: { after: pageInfo.endCursor } }).catch(() => undefined);
    setLoading(false);
  };
  return (
    <div className={styles.more}>
      <Button type="link" size="small" loading={loading} onClick={() => void more()}>
        {text("ui.more")}
      </Button>
    </div>
  );
}
