import { lookAtEveryPage } from "./support/every-page.js";

lookAtEveryPage("en", "dark");
