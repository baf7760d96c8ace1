import { problemRequestKinds, problemRequestStates, problemStandings, verificationResults } from "@duban/schema";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useViewer } from "../../../shell/viewer";
import { dateWithin, shortDateTime } from "../../../ui/dates";
import { Tag } from "../../../ui/tag";
import peek from "../peek/peek.module.css";
import { ProblemSection } from "../peek/problem-section";
import { can, problemLists, type ViewedProblem } from "../problem-queries";
import styles from "./time.module.css";
import { type ShownRequest, withdrawRequestMutation } from "./time-queries";

const AskExtensionDialog = lazy(async () => ({ default: (await import("./ask-extension-dialog")).AskExtensionDialog }));
const AskStandingDialog = lazy(async () => ({ default: (await import("./ask-standing-dialog")).AskStandingDialog }));
const DecideDialog = lazy(async () => ({ default: (await import("./decide-dialog")).DecideDialog }));
const LetterLines = lazy(async () => ({ default: (await import("./letter-lines")).LetterLines }));
const VerifyDialog = lazy(async () => ({ default: (await import("./verify-dialog")).VerifyDialog }));

type Asked = "extension" | "standing" | "verify";

/** Whether it was put off, how it stands, what was asked of the superior, and each re-verification. */
export function TimeSection({ problem }: { problem: ViewedProblem }) {
  const text = useText();
  const { locale } = useLocale();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { standing, slipCount, slipDays, lightLetters, requests, verifications } = problem;
  const mayVerify = standing === "CONTINUOUS" && can(problem, "verifyProblemAgain");
  const mayAsk = can(problem, "askForProblemExtension") || can(problem, "askForProblemStanding");
  const isQuiet = requests.length === 0 && standing === "REGULAR";
  if (isQuiet && !mayAsk && lightLetters.length === 0) return null;
  const close = () => setAsked(null);
  const act = (label: string, which: Asked) => (
    <Button type="link" size="small" onClick={() => setAsked(which)}>
      {label}
    </Button>
  );
  return (
    <ProblemSection
      title={text("time.title")}
      note={slipCount > 0 && text("time.slipped", { count: slipCount, days: slipDays })}
      end={
        <>
          {can(problem, "askForProblemExtension") && act(text("time.extension"), "extension")}
          {can(problem, "askForProblemStanding") && act(text("time.standing"), "standing")}
          {mayVerify && act(text("time.verify"), "verify")}
        </>
      }
    >
      {standing !== "REGULAR" && (
        <p className={peek.waiting}>
          <Tag tone="live">{problemStandings.label(standing, toGraphLocale(locale))}</Tag>
          {standing === "CONTINUOUS" && <NextTime problem={problem} />}
        </p>
      )}
      {isQuiet && <p className={peek.none}>{text("time.none")}</p>}
      <ul>
        {requests.map((request) => (
          <RequestLine key={request.id} request={request} />
        ))}
      </ul>
      <ul>
        {verifications.map((verification) => (
          <VerificationLine key={verification.id} verification={verification} />
        ))}
      </ul>
      <Suspense>
        {lightLetters.length > 0 && <LetterLines letters={lightLetters} />}
        {asked === "extension" && <AskExtensionDialog problem={problem} onClose={close} />}
        {asked === "standing" && <AskStandingDialog problem={problem} onClose={close} />}
        {asked === "verify" && <VerifyDialog problem={problem} onClose={close} />}
      </Suspense>
    </ProblemSection>
  );
}

/** When what is kept up for good is verified next. */
function NextTime({ problem: { nextVerificationOn, verifyEveryDays } }: { problem: ViewedProblem }) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  if (nextVerificationOn === null) return null;
  const date = dateWithin(nextVerificationOn, today, locale);
  return <span>{text(nextVerificationOn < today ? "time.nextLate" : "time.next", { days: verifyEveryDays ?? 0, date })}</span>;
}

/** What was asked, why, by whom; what came of it; and both answers for whoever may give them. */
function RequestLine({ request }: { request: ShownRequest }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { today } = useViewer();
  const [verb, setVerb] = useState<"grant" | "refuse" | null>(null);
  const stays = () => undefined;
  const back = useDialogCommand(withdrawRequestMutation, { done: text("time.withdrawn"), lists: problemLists, onClose: stays });
  const { kind, state, wantedDeadline, days, viewerSteps } = request;
  const closed = viewerSteps.find(({ code }) => code === "PROBLEM_REQUEST_OWN");
  const words = toGraphLocale(locale);
  return (
    <li className={styles.request}>
      <p className={styles.head}>
        <Tag tone={state === "REQUESTED" ? "live" : "outline"}>{problemRequestStates.label(state, words)}</Tag>
        <strong>{problemRequestKinds.label(kind, words)}</strong>
        {wantedDeadline !== null && <span>{text("time.until", { date: dateWithin(wantedDeadline, today, locale), days: days ?? 0 })}</span>}
        {request.verifyEveryDays !== null && <span>{text("time.every", { days: request.verifyEveryDays })}</span>}
      </p>
      <p className={peek.words}>{request.reason}</p>
      <p className={peek.source}>
        {text("time.askedBy", { name: name(request.askedBy) || "—", when: shortDateTime(request.askedAt, locale) })}
        {request.decidedAt !== null &&
          text("ui.separator") +
            text("time.decidedBy", { name: name(request.decidedBy) || "—", when: shortDateTime(request.decidedAt, locale) })}
      </p>
      {request.decisionReason !== "" && <p className={peek.words}>{request.decisionReason}</p>}
      {state === "REQUESTED" && (
        <p className={styles.verbs}>
          {can(request, "grantProblemRequest") && (
            <Button size="small" onClick={() => setVerb("grant")}>
              {text("time.grant")}
            </Button>
          )}
          {can(request, "refuseProblemRequest") && (
            <Button size="small" onClick={() => setVerb("refuse")}>
              {text("time.refuse")}
            </Button>
          )}
          {can(request, "withdrawProblemRequest") && (
            <Button
              type="text"
              size="small"
              loading={back.busy}
              onClick={() => void back.submit({ input: { requestId: request.id, expectedVersion: request.revision } })}
            >
              {text("time.withdraw")}
            </Button>
          )}
          {closed && <span className={peek.source}>{closed.whyNot}</span>}
        </p>
      )}
      <CommandErrors command={back} />
      <Suspense>{verb && <DecideDialog request={request} verb={verb} onClose={() => setVerb(null)} />}</Suspense>
    </li>
  );
}

function VerificationLine({ verification }: { verification: ViewedProblem["verifications"][number] }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { today } = useViewer();
  const { result, verifiedOn, note, recordedBy } = verification;
  return (
    <li className={styles.request}>
      <p className={styles.head}>
        <Tag>{verificationResults.label(result, toGraphLocale(locale))}</Tag>
        <span>{text("time.verifiedOn", { date: dateWithin(verifiedOn, today, locale), name: name(recordedBy) || "—" })}</span>
      </p>
      <p className={peek.words}>{note}</p>
    </li>
  );
}
