import type { Feature } from "../../platform/feature.js";
import { deadlineJob } from "./notice.deadlines.js";
import { Notice } from "./notice.entity.js";
import { mailJob } from "./notice.mailer.js";
import { NoticeCountResolver, NoticeResolver } from "./notice.resolver.js";
import { NoticeChoice } from "./notice-choice.entity.js";
import { NoticeChoiceResolver } from "./notice-choice.resolver.js";
import "./notice.policy.js";
import "./notice.reactions.js";
import "./notice-problem.reactions.js";

/** What people are told, in the app and by mail. */
export const notices: Feature = {
  name: "notices",
  nouns: [Notice, NoticeChoice],
  resolvers: [NoticeResolver, NoticeCountResolver, NoticeChoiceResolver],
  jobs: [deadlineJob, mailJob],
};
