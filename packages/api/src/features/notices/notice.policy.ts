import type { Actor } from "../../platform/actor.js";
import { live } from "../../platform/live/changes.js";
import { type Answer, allow, visible } from "../../platform/policy.js";
import { sql, viewer } from "../../platform/select/index.js";
import { Notice } from "./notice.entity.js";
import { isReadableToViewer } from "./notice.queries.js";
import { NoticeChoice } from "./notice-choice.entity.js";

live(Notice);
// One's own, as long as one may read what it is about: asked when it is made, and again whenever it is read.
visible(Notice, isReadableToViewer);
visible(NoticeChoice, (choice) => sql`${choice.personId} = ${viewer.personId}`);

const own = (actor: Actor, notice: Notice): Answer => actor.personId === notice.personId && actor.mayAnywhere("notice.read");
allow(["notice.read", "notice.markRead"], Notice, own);

/** What one has read and how one wants to be told is one's own affair; a token has no business there. */
allow(["notice.markAllRead", "notice.choose"], null, (actor) => (actor.token ? "TOKEN_MAY_NOT" : actor.personId !== null));
