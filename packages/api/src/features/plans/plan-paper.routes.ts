import type { Paper } from "@duban/schema/paper";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Command } from "../../platform/command.js";
import { documentType, writeDocument } from "../../platform/documents/write-document.js";
import { Fault } from "../../platform/errors.js";
import type { Authenticate } from "../../platform/feature.js";
import { callerOf, downloadHeaders, refusalsAnswered } from "../../platform/http/file-answers.js";
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
  const serve = (path: string, command: typeof readPlanPaper, roundOf: (file: string) => { round: number | null; form: string } | null) =>
    app.get<PaperRoute>(path, async (request, reply) => {
      const { id, file } = request.params;
      const asked = roundOf(file);
      if (!asked) throw new Fault("NOT_FOUND");
      const planId = decodeId(id, "Plan", ["id"]).id;
      return refusalsAnswered(request, reply, async () => send(reply, await paperOf(request, command, planId, asked.round), asked.form));
    });

  async function paperOf(request: FastifyRequest, command: Command<never, Paper>, planId: string, round: number | null): Promise<Paper> {
    const caller = await callerOf(request, authenticate);
    return services.spine.perform(command, { planId, round, locale: caller.locale } as never, caller);
  }

  serve("/files/plans/:id/decisions/:file", readDecisionPaper, roundIn);
  serve("/files/plans/:id/versions/:file", readPlanPaper, (file) => {
    const [, form] = ofDraft.exec(file) ?? [];
    return form ? { round: null, form } : roundIn(file);
  });
}

function roundIn(file: string): { round: number; form: string } | null {
  const [, round, form] = numbered.exec(file) ?? [];
  return round && form ? { round: Number(round), form } : null;
}

async function send(reply: FastifyReply, paper: Paper, form: string): Promise<FastifyReply> {
  if (form === "json") return reply.header("cache-control", "private, no-store").send(paper);
  return reply.headers(downloadHeaders(`${paper.fileName}.docx`, documentType)).send(await writeDocument(paper));
}
