import { Button } from "antd";
import { useCommand } from "../command";
import { graphql } from "../gql";
import type { SessionsQuery } from "../gql/graphql";
import { useLocale, useText } from "../i18n/text";
import { usePageQuery } from "../page-query";
import { shortDateTime } from "../ui/dates";
import { Dialog } from "../ui/dialog";
import { FieldErrors } from "../ui/field-errors";
import { RowsSkeleton } from "../ui/skeleton";
import { Tag } from "../ui/tag";
import { deviceName } from "./device-name";
import styles from "./sessions-dialog.module.css";

const sessionsQuery = graphql(`
  query Sessions {
    viewer {
      sessions {
        id
        createdAt
        lastUsedAt
        userAgent
        address
        current
      }
    }
  }
`);

const endSessionMutation = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      viewer {
        sessions {
          id
        }
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

const endOtherSessionsMutation = graphql(`
  mutation EndOtherSessions {
    endOtherSessions {
      viewer {
        sessions {
          id
        }
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

type Session = NonNullable<SessionsQuery["viewer"]>["sessions"][number];

/** Where the account is signed in, with the way to end each of it. */
export function SessionsDialog({ onClose }: { onClose(): void }) {
  const text = useText();
  const { data, pending } = usePageQuery(sessionsQuery, { skeleton: <RowsSkeleton rows={3} /> });
  const end = useCommand(endSessionMutation);
  const endOthers = useCommand(endOtherSessionsMutation);
  const sessions = data?.viewer?.sessions ?? [];
  const problem = end.userErrors[0]?.message ?? end.fault?.message ?? endOthers.userErrors[0]?.message ?? endOthers.fault?.message;
  return (
    <Dialog onCancel={onClose} title={text("shell.sessions")} footer={null} width={560}>
      {pending ?? (
        <>
          <ul className={styles.sessions}>
            {sessions.map((session) => (
              <SessionRow
                key={session.id}
                session={session}
                busy={end.busy}
                onEnd={() => void end.run({ input: { sessionId: session.id } })}
              />
            ))}
          </ul>
          <FieldErrors errors={problem ? [{ message: problem }] : []} />
          {sessions.length > 1 && (
            <Button onClick={() => void endOthers.run({})} loading={endOthers.busy}>
              {text("shell.sessions.endOthers")}
            </Button>
          )}
        </>
      )}
    </Dialog>
  );
}

function SessionRow({ session, busy, onEnd }: { session: Session; busy: boolean; onEnd(): void }) {
  const text = useText();
  const { locale } = useLocale();
  return (
    <li>
      <div className={styles.words}>
        <span className="ellipsis" title={session.userAgent}>
          {deviceName(session.userAgent) || "—"}
        </span>
        <span className={styles.quiet}>
          {session.address} · {text("shell.sessions.lastUsed", { when: shortDateTime(session.lastUsedAt, locale) })}
        </span>
      </div>
      {session.current ? (
        <Tag tone="live">{text("shell.sessions.current")}</Tag>
      ) : (
        <Button size="small" disabled={busy} onClick={onEnd}>
          {text("shell.sessions.end")}
        </Button>
      )}
    </li>
  );
}
