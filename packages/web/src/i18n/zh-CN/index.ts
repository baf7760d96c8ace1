import { inbox } from "./inbox";
import { review } from "./review";
import { session } from "./session";
import { shell } from "./shell";
import { ui } from "./ui";

/** The words of the client in Chinese, one file for each part of it. */
export const messages = { ...ui, ...shell, ...session, ...inbox, ...review };

/** The name of a message. */
export type MessageId = keyof typeof messages;
