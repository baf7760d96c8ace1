import type { Paper } from "@duban/schema/paper";
import type { FastifyInstance, FastifyReply } from "fastify";
import { documentType, writeDocument } from "../../platform/documents/write-document.js";
import { Fault } from "../../platform/errors.js";
import type { Authenticate } from "../../platform/feature.js";
import { callerOf, downloadHeaders, takeBytes } from "../../platform/http/file-answers.js";
import { decodeId } from "../../platform/ids.js";
import type { Services } from "../../platform/services.js";
import { readDecisionPaper, readPlanPaper } from "./plan-paper.commands.js";

interface PaperRoute {
  Params: { readonly id: string; readonly file: string };
}

const numbered = /^([1-9]\d{0,5})\.(docx|json)$/;
const ofDraft = /^draft\.(docx|json)$/;

/**
 * `GET /files/plans/<id>/decisions/<round>.docx` gives the letter of a decided round, `…/versions/<round>.docx` and
 * `…/versions/draft.docx` the plan itself. With `.json` it is the same paper as data, from which the client prints.
 */
export async function servePlanPapers(app: FastifyInstance, services: Services, authenticate: Authenticate): Promise<void> {
  await app.register(async (papers) => {
    takeBytes(papers);
    const serve = (path: string, command: typeof readPlanPaper, askedIn: (file: string) => AskedPaper | null) =>
      papers.get<PaperRoute>(path, async (request, reply) => {
        const { id, file } = request.params;
        const asked = askedIn(file);
        if (!asked) throw new Fault("NOT_FOUND");
        const caller = await callerOf(request, authenticate);
        const planId = decodeId(id, "Plan", ["id"]).id;
        const paper = await services.spine.perform(command, { planId, round: asked.round, locale: caller.locale }, caller);
        return send(reply, paper, asked.form);
      });
    serve("/files/plans/:id/decisions/:file", readDecisionPaper, numberedIn);
    serve("/files/plans/:id/versions/:file", readPlanPaper, (file) => {
      const [, form] = ofDraft.exec(file) ?? [];
      return form ? { round: null, form } : numberedIn(file);
    });
  });
}

interface AskedPaper {
  /** Null for the draft. */
  readonly round: number | null;
  readonly form: string;
}

function numberedIn(file: string): AskedPaper | null {
  const [, round, form] = numbered.exec(file) ?? [];
  return round && form ? { round: Number(round), form } : null;
}

async function send(reply: FastifyReply, paper: Paper, form: string): Promise<FastifyReply> {
  if (form === "json") return reply.header("cache-control", "private, no-store").send(paper);
  return reply.headers(downloadHeaders(`${paper.fileName}.docx`, documentType)).send(await writeDocument(paper));
}
