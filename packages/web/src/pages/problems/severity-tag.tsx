import { type ProblemSeverity, problemSeverities } from "@duban/schema";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale } from "../../i18n/text";
import { Tag } from "../../ui/tag";

/** How grave a problem is; what is general goes without saying. */
export function SeverityTag({ severity, always = false }: { severity: ProblemSeverity; always?: boolean }) {
  const { locale } = useLocale();
  if (severity === "GENERAL" && !always) return null;
  return <Tag tone={severity === "MAJOR" ? "blocking" : "outline"}>{problemSeverities.label(severity, toGraphLocale(locale))}</Tag>;
}
