import { inbox } from "./inbox";
import { review } from "./review";
import { session } from "./session";
import { shell } from "./shell";
import { ui } from "./ui";

/** The words of the client in English. */
export const messages = { ...ui, ...shell, ...session, ...inbox, ...review };
