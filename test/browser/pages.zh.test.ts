import { lookAtEveryPage } from "./support/every-page.js";

lookAtEveryPage("zh-CN", "light");
