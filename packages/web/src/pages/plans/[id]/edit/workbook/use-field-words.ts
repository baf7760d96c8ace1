import type { PlanContent, PlanSection } from "@duban/schema";
import { planSheets } from "@duban/schema/plan/workbook";
import { toGraphLocale } from "../../../../../i18n/locale";
import { useLocale, useText } from "../../../../../i18n/text";
import { useOrganizationName } from "../../../organization-names";
import { workNumbersOf } from "../../../work-numbers";
import { useEditor } from "../editor-context";

/** Gives the value of a field as it is read: choices, organizations, problems, batches and other rows by their words. */
export function useFieldWords(contents: readonly PlanContent[]): (section: PlanSection, field: string, value: string) => string {
  const text = useText();
  const { locale } = useLocale();
  const { plan } = useEditor();
  const nameOf = useOrganizationName();
  return (section, field, value) => {
    const name = field.slice(field.lastIndexOf(".") + 1);
    const form = planSheets
      .filter((sheet) => sheet.section === section || (sheet.key === "workTable" && field === "pillar"))
      .flatMap(({ fields }) => fields)
      .find(({ path }) => path === name || path.endsWith(`.${name}`))?.form;
    switch (form?.kind) {
      case "choice":
        return form.choices?.includes(value) ? form.choices.label(value, toGraphLocale(locale)) : value;
      case "organization":
        return nameOf(value);
      case "organizations":
        return value.split("\n").map(nameOf).join(text("ui.separator"));
      case "problem":
        return [...plan.problems, ...plan.ledgerProblems].find(({ id }) => id === value)?.code ?? value;
      case "batch":
        return contents.flatMap(({ batches }) => batches).find(({ id }) => id === value)?.name ?? value;
      case "workRows":
        return value
          .split("\n")
          .filter(Boolean)
          .map((id) => contents.map((content) => workNumbersOf(content).of(id)).find(Boolean) ?? "?")
          .join(", ");
      default:
        return value;
    }
  };
}
