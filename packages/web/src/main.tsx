import "@fontsource-variable/noto-sans-sc/index.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "./ui/tokens.css";
import "./ui/base.css";
import { createRoot } from "react-dom/client";
import { createApolloClient } from "./apollo";
import { App, createRouter } from "./app";
import { loadLanguage } from "./i18n/intl-boundary";
import { deviceLocale } from "./i18n/locale";
import { SessionGate } from "./session/session-gate";

const gate = new SessionGate();
const client = createApolloClient({ locale: () => document.documentElement.lang, signInAgain: () => gate.ask() });

const place = document.getElementById("root");
if (!place) throw new Error("The page has no place for the client");
createRoot(place).render(<App client={client} language={await loadLanguage(deviceLocale())} router={createRouter(gate)} />);
