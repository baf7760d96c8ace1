import { enumeration } from "../enumeration.js";
import type { Text } from "../locale.js";

/** How a kind of notice reaches a person. */
export const noticeChannels = enumeration({
  APP: ["仅站内", "In the app"],
  MAIL: ["站内和邮件", "In the app and by mail"],
  OFF: ["不接收", "Off"],
});

export type NoticeChannel = keyof typeof noticeChannels.members;

/** Everything that is to be said of a kind of notice. */
export interface NoticeRule {
  /** What the kind is called where people choose how it reaches them. */
  readonly label: Text;
  /**
   * What a notice says. `{organization}` is the plan's as it is called now, `{actor}` whose act it tells of; the rest are the
   * notice's own params, `…On` a day.
   */
  readonly words: Text;
  /** Its mail goes out at once instead of with the day's digest. */
  readonly urgent: boolean;
  /** How it reaches whoever has not chosen. */
  readonly channel: NoticeChannel;
}
