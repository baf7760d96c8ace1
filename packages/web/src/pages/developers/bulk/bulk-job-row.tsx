import { bulkJobKinds, bulkJobStates } from "@duban/schema";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { shortDateTime } from "../../../ui/dates";
import { SecondLine } from "../../../ui/list-table";
import { RowAct } from "../../../ui/row-act";
import { Tag } from "../../../ui/tag";
import { sizeText } from "../../../upload/send-file";
import tokenStyles from "../tokens/tokens.module.css";
import styles from "./bulk.module.css";
import { bulkJobsQuery, type ListedBulkJob } from "./bulk-jobs-query";

const cancelMutation = graphql(`
  mutation DeveloperCancelBulkJob($input: CancelBulkJobInput!) {
    cancelBulkJob(input: $input) {
      bulkJob {
        id
        revision
        state
        viewerSteps {
          name
          possible
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

/** One bulk job: what it is, how far, what it left, and how to end it. */
export function BulkJobRow({ job }: { job: ListedBulkJob }) {
  const text = useText();
  const { locale } = useLocale();
  const command = useDialogCommand(cancelMutation, { done: text("bulk.cancelled"), lists: [bulkJobsQuery], onClose: () => undefined });
  const { id, revision, kind, document, format, dryRun, accessToken } = job;
  const name = [bulkJobKinds.label(kind, toGraphLocale(locale)), format, dryRun ? text("bulk.dryRun") : null].filter(Boolean).join(" · ");
  return (
    <tr>
      <td>
        {name}
        <SecondLine>
          <code className={`${tokenStyles.prefix} ${styles.document}`} title={document}>
            {document.replace(/\s+/g, " ")}
          </code>
        </SecondLine>
        {accessToken && <SecondLine>{text("bulk.by", { name: accessToken.name })}</SecondLine>}
      </td>
      <td>
        <Progress job={job} />
        <div className={tokenStyles.phoneOnly}>
          <Files job={job} />
        </div>
        <CommandErrors command={command} />
      </td>
      <td data-wide>{shortDateTime(job.createdAt, locale)}</td>
      <td data-wide>
        <Files job={job} />
      </td>
      <td data-end>
        {job.viewerSteps.some(({ possible }) => possible) && (
          <RowAct
            label={text("bulk.cancel")}
            of={name}
            onClick={() => void command.submit({ input: { bulkJobId: id, expectedVersion: revision } })}
          />
        )}
      </td>
    </tr>
  );
}

function Files({ job: { resultUrl, resultSize, errorsUrl, errorsSize } }: { job: ListedBulkJob }) {
  const text = useText();
  return (
    <>
      {resultUrl && <a href={resultUrl}>{text("bulk.result", { size: sizeText(resultSize ?? 0) })}</a>}
      {errorsUrl && (
        <SecondLine>
          <a href={errorsUrl}>{text("bulk.errors", { size: sizeText(errorsSize ?? 0) })}</a>
        </SecondLine>
      )}
    </>
  );
}

const tones = {
  AWAITING_FILE: "outline",
  WAITING: "outline",
  RUNNING: "live",
  DONE: "added",
  FAILED: "blocking",
  CANCELLED: "outline",
} as const;

function Progress({ job: { state, total, done, refused, fault } }: { job: ListedBulkJob }) {
  const text = useText();
  const { locale } = useLocale();
  const counted = total === null ? text("bulk.counting", { done }) : text("bulk.counted", { done, total });
  return (
    <>
      <Tag tone={tones[state]}>{bulkJobStates.label(state, toGraphLocale(locale))}</Tag>
      {(done > 0 || total !== null) && (
        <SecondLine whole>
          {counted}
          {refused > 0 && ` · ${text("bulk.refused", { count: refused })}`}
        </SecondLine>
      )}
      {state === "RUNNING" && total !== null && <progress className={styles.bar} value={done} max={Math.max(total, 1)} />}
      {fault && <SecondLine whole>{fault}</SecondLine>}
    </>
  );
}
