import type { AnswererPartsFragment } from "../../gql/graphql";
import { useName, useText } from "../../i18n/text";

/** Gives the name of an organization that an answerer is of. */
export function useOrganizationName(): (answerer: AnswererPartsFragment | null | undefined) => string {
  const name = useName();
  return (answerer) => (answerer ? name({ name: answerer.organizationName, nameEn: answerer.organizationNameEn }) : "");
}

/** Gives a person with their post and unit, such as 郑怀远、副总经理、集团总部; an organization by its name. */
export function useAnswererLine(): (answerer: AnswererPartsFragment | null | undefined) => string {
  const text = useText();
  const name = useName();
  const unit = useOrganizationName();
  return (answerer) => {
    if (!answerer) return "";
    return answerer.post === null ? name(answerer) : [name(answerer), answerer.post, unit(answerer)].join(text("ui.separator"));
  };
}
