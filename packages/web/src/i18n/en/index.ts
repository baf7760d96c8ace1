import { campaigns } from "./campaigns";
import { developer } from "./developer";
import { editor } from "./editor";
import { importing } from "./import";
import { inbox } from "./inbox";
import { paper } from "./paper";
import { plans } from "./plans";
import { quality } from "./quality";
import { review } from "./review";
import { session } from "./session";
import { settings } from "./settings";
import { shell } from "./shell";
import { templates } from "./templates";
import { tree } from "./tree";
import { ui } from "./ui";
import { workbook } from "./workbook";

/** The words of the client in English. */
export const messages = {
  ...ui,
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
  ...workbook,
  ...paper,
  ...importing,
};
