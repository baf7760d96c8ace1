import { useQuery } from "@apollo/client/react";
import { Link } from "react-router";
import { useText } from "../../i18n/text";
import { closeOutCountQuery } from "./closeout-queries";
import styles from "./closeouts.module.css";

/** What waits for the reader's check, over the ledger's lists; nothing where nothing does. */
export function CloseoutsWaiting() {
  const text = useText();
  const { data } = useQuery(closeOutCountQuery);
  const count = data?.closeOuts.edges.length ?? 0;
  if (count === 0) return null;
  return (
    <p className={styles.waiting}>
      {text("closeouts.waiting", { count })} <Link to="/closeouts">{text("closeouts.open")}</Link>
    </p>
  );
}
