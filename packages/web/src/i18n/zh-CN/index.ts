import { appearance } from "./appearance";
import { campaigns } from "./campaigns";
import { developer } from "./developer";
import { editor } from "./editor";
import { help } from "./help";
import { inbox } from "./inbox";
import { palette } from "./palette";
import { plans } from "./plans";
import { quality } from "./quality";
import { review } from "./review";
import { session } from "./session";
import { settings } from "./settings";
import { shell } from "./shell";
import { templates } from "./templates";
import { tour } from "./tour";
import { tree } from "./tree";
import { ui } from "./ui";
import { views } from "./views";

/** The words of the client in Chinese, one file for each part of it. */
export const messages = {
  ...ui,
  ...appearance,
  ...palette,
  ...help,
  ...tour,
  ...views,
  ...shell,
  ...session,
  ...inbox,
  ...plans,
  ...editor,
  ...review,
  ...quality,
  ...campaigns,
  ...templates,
  ...developer,
  ...settings,
  ...tree,
};

/** The name of a message. */
export type MessageId = keyof typeof messages;
