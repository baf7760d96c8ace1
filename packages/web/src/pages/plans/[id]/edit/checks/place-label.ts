import { type Anchor, fieldTitle, type PlanContent, resolveAnchor, sectionNumbers } from "@duban/schema";
import { toGraphLocale } from "../../../../../i18n/locale";
import { useLocale, useText } from "../../../../../i18n/text";

/** Names a place shortly: `2.4`, `2.4 第 3 行`; with the field, `2.4 第 3 行 责任人`. */
export function usePlaceLabel(content: PlanContent): (anchor: Anchor, withField?: boolean) => string {
  const text = useText();
  const { locale } = useLocale();
  return (anchor, withField = false) => {
    const { section, position } = resolveAnchor(content, anchor);
    const number = sectionNumbers[section];
    const place = position === null ? number : text("editor.place.row", { section: number, row: position + 1 });
    return withField && anchor.field !== null ? `${place} ${fieldTitle(section, anchor.field, toGraphLocale(locale))}` : place;
  };
}
