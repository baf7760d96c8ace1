import { absence } from "./absence";
import { appearance } from "./appearance";
import { areas } from "./areas";
import { board } from "./board";
import type { bulk } from "./bulk";
import { calendar } from "./calendar";
import type { campaigns } from "./campaigns";
import { closing } from "./closing";
import type { delegations } from "./delegations";
import { desk } from "./desk";
import type { developer } from "./developer";
import { editor } from "./editor";
import { exchange } from "./exchange";
import { help } from "./help";
import type { importing } from "./import";
import { inbox } from "./inbox";
import { inspections } from "./inspections";
import { joined } from "./joined";
import { levels } from "./levels";
import { lookBacks } from "./look-backs";
import { measures } from "./measures";
import { notices } from "./notices";
import { outcomes } from "./outcomes";
import { palette } from "./palette";
import { paper } from "./paper";
import { plans } from "./plans";
import { predecessors } from "./predecessors";
import { problems } from "./problems";
import type { quality } from "./quality";
import { review } from "./review";
import { revision } from "./revision";
import { roots } from "./roots";
import { schedule } from "./schedule";
import { search } from "./search";
import { session } from "./session";
import { settings } from "./settings";
import { shell } from "./shell";
import { similarity } from "./similarity";
import { spot } from "./spot";
import type { templates } from "./templates";
import { time } from "./time";
import { tour } from "./tour";
import { tree } from "./tree";
import { ui } from "./ui";
import { upload } from "./upload";
import { views } from "./views";
import type { webhooks } from "./webhooks";
import { workbench } from "./workbench";
import { workbook } from "./workbook";

/** The words of the client in Chinese, one file for each part of it. */
export const messages = {
  ...ui,
  ...absence,
  ...appearance,
  ...palette,
  ...help,
  ...time,
  ...tour,
  ...upload,
  ...views,
  ...shell,
  ...schedule,
  ...search,
  ...session,
  ...inbox,
  ...joined,
  ...levels,
  ...inspections,
  ...lookBacks,
  ...measures,
  ...notices,
  ...plans,
  ...editor,
  ...review,
  ...revision,
  ...predecessors,
  ...problems,
  ...spot,
  ...outcomes,
  ...roots,
  ...areas,
  ...closing,
  ...board,
  ...calendar,
  ...settings,
  ...similarity,
  ...tree,
  ...workbench,
  ...desk,
  ...workbook,
  ...paper,
  ...exchange,
};

/** The name of a message; those of some parts come with their pages. */
export type MessageId =
  | keyof typeof messages
  | keyof typeof bulk
  | keyof typeof campaigns
  | keyof typeof delegations
  | keyof typeof developer
  | keyof typeof importing
  | keyof typeof quality
  | keyof typeof templates
  | keyof typeof webhooks;
