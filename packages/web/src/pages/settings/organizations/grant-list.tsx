import { roles } from "@duban/schema";
import { useState } from "react";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { useViewer } from "../../../shell/viewer";
import { RowAct } from "../../../ui/row-act";
import { useGrantPlace } from "./grant-place";
import { useMayIn } from "./may-in";
import type { Grant } from "./people-queries";
import { Period, standingOf } from "./period";
import { RevokeDialog } from "./revoke-dialog";
import styles from "./settings.module.css";

/** The roles of a person: where, from when to when, given by whom; those that are not over can be taken back. */
export function GrantList({ grants }: { grants: readonly Grant[] }) {
  return (
    <ul className={styles.entries}>
      {grants.map((grant) => (
        <Entry key={grant.id} grant={grant} />
      ))}
    </ul>
  );
}

function Entry({ grant }: { grant: Grant }) {
  const text = useText();
  const name = useName();
  const may = useMayIn();
  const placeOf = useGrantPlace();
  const { locale } = useLocale();
  const { today } = useViewer();
  const [revoking, setRevoking] = useState(false);
  const over = standingOf(grant, today) === "over";
  const role = roles.label(grant.role, toGraphLocale(locale));
  return (
    <li className={over ? styles.past : undefined}>
      <span className={styles.entryWords}>
        <span>{`${role} · ${placeOf(grant)}`}</span>
        <span className={styles.quiet}>
          <Period {...grant} />
          {grant.grantedBy && `· ${text("settings.grant.by", { name: name(grant.grantedBy) })}`}
        </span>
      </span>
      {!over && may("role.revoke", grant.organization ?? null, grant.includesSubtree) && (
        <RowAct label={text("settings.grant.revoke")} of={`${name(grant.person)} ${role}`} onClick={() => setRevoking(true)} />
      )}
      {revoking && <RevokeDialog grant={grant} onClose={() => setRevoking(false)} />}
    </li>
  );
}
