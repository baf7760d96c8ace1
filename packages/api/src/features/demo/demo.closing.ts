import { Readable } from "node:stream";
import { v7 as uuid } from "uuid";
import { passCloseOut, refuseCloseOut } from "../close-outs/close-out-check.commands.js";
import { requestCloseOut } from "../close-outs/close-out-request.commands.js";
import { setCloseOutCriteria } from "../close-outs/criterion.commands.js";
import { addEvidence } from "../evidence/evidence.commands.js";
import { expectEvidence, storeEvidence } from "../files/evidence-file.commands.js";
import { completeMeasure } from "../measures/measure.commands.js";
import { reportProgress } from "../problems/problem-course.commands.js";
import type { DemoCalendar } from "./demo.calendar.js";
import type { Stage } from "./demo.stage.js";

/** How far the close-out of a problem has come. */
export type DemoClosing = "REQUESTED" | "RETURNED" | "CLOSED";

/** Who does what about the close-out of a problem. */
export interface ClosingPeople {
  readonly officer: string;
  readonly manager: string;
  readonly checker: string;
}

interface Found {
  readonly id: string;
  readonly revision: number;
}

const criteria = [
  { text: "问题涉及的事项全部整改到位，现场可查", evidenceKind: "SITE_CHECK" },
  { text: "相关制度已修订印发并组织学习", evidenceKind: "DOCUMENT" },
] as const;

/** The unit completes its measures and shows what came of them. */
export async function showResult(stage: Stage, at: Date, calendar: DemoCalendar, people: ClosingPeople, problemId: string): Promise<void> {
  const { officer, manager } = people;
  const measures = await stage.query<Found>(
    "select id, revision from app.measures where tenant_id = $1 and problem_id = $2 and done_on is null order by position",
    problemId,
  );
  for (const { id: measureId, revision: expectedVersion } of measures) {
    const done = { doneOn: calendar.workingDay(-5), note: "已完成并留存佐证。" };
    await stage.act(officer, at, completeMeasure, { measureId, expectedVersion, ...done });
  }
  const told = { progressPercent: 100, progressNote: "措施全部完成，正在整理佐证。", difficulties: "" };
  await stage.act(officer, at, reportProgress, { ...(await step(stage, problemId)), ...told });
  await stage.act(manager, at, setCloseOutCriteria, { ...(await step(stage, problemId)), criteria: [...criteria] });
  const [row] = await stage.query<{ title: string; criteria: { id: string; text: string }[] }>(
    "select title, close_out_criteria as criteria from app.problems where tenant_id = $1 and id = $2",
    problemId,
  );
  for (const [position, { id: criterionId, text }] of (row?.criteria ?? []).entries()) {
    const fileId = uuid();
    const name = position === 0 ? "现场核查记录.txt" : "制度印发与学习记录.txt";
    const words = [name.replace(".txt", ""), "", `问题：${row?.title ?? ""}`, `对应标准：${text}`, "", results[position] ?? ""].join("\n");
    await stage.act(officer, at, expectEvidence, { id: fileId, ownerId: problemId });
    const stored = await stage.files.write(stage.tenantId, fileId, Readable.from([Buffer.from(words)]), maximum);
    await stage.act(officer, at, storeEvidence, { id: fileId, ownerId: problemId, name, ...stored });
    await stage.act(officer, at, addEvidence, {
      ...{ problemId, fileId, criterionId, title: name.replace(".txt", ""), note: "" },
      kind: position === 0 ? "SITE_CHECK" : "DOCUMENT",
      effectiveOn: calendar.workingDay(-6 - position),
    });
  }
}

const maximum = 1024 * 1024;
const results = [
  "一、逐项对照问题清单到现场核对，事项已全部整改，设施、台账、人员一致。\n二、随机抽查三个班组，当班人员能够说明新的要求。\n三、未发现反复。",
  "一、修订后的管理办法已印发至各班组，并上墙公示。\n二、分两批组织学习，应到人员全部参加，考核合格。\n三、原办法同时废止。",
];

/** The unit asks for the close-out. */
export async function askForCloseOut(stage: Stage, at: Date, { officer }: ClosingPeople, problemId: string): Promise<void> {
  const statement = "措施全部完成，对照销号标准逐条自查达标，佐证已上传，申请销号。";
  await stage.act(officer, at, requestCloseOut, { ...(await step(stage, problemId)), statement, answers: [] });
}

/** Whoever checks passes it, or returns it with what is still demanded. */
export async function decideCloseOut(
  stage: Stage,
  at: Date,
  calendar: DemoCalendar,
  { checker }: ClosingPeople,
  problemId: string,
  closing: DemoClosing,
): Promise<void> {
  const [closeOut] = await stage.query<Found>(
    "select id, revision from app.close_outs where tenant_id = $1 and problem_id = $2 and state = 'CHECKING'",
    problemId,
  );
  const on = { closeOutId: closeOut?.id ?? "", expectedVersion: closeOut?.revision ?? 0 };
  if (closing === "CLOSED") {
    await stage.act(checker, at, passCloseOut, { ...on, opinion: "佐证齐全，抽查属实，同意销号。", satisfaction: "SATISFIED" });
  } else if (closing === "RETURNED") {
    await stage.act(checker, at, refuseCloseOut, {
      ...{ ...on, verdict: "NOT_IN_PLACE", opinion: "制度已修订，但抽查的班组仍沿用原表单。" },
      ...{ demand: "更换全部在用表单，并补充抽查记录。", demandDueOn: calendar.day(12) },
    });
  }
}

async function step(stage: Stage, problemId: string): Promise<{ problemId: string; expectedVersion: number }> {
  const [row] = await stage.query<Found>("select id, revision from app.problems where tenant_id = $1 and id = $2", problemId);
  return { problemId, expectedVersion: row?.revision ?? 0 };
}
