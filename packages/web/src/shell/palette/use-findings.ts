import { useQuery } from "@apollo/client/react";
import { campaignStates, planStates, type SearchKind } from "@duban/schema";
import { useDeferredValue } from "react";
import type { PaletteQuery } from "../../gql/graphql";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useName, useText, useTitle } from "../../i18n/text";
import { usePlanTitle } from "../../pages/plans/plan-title";
import { paletteQuery } from "./palette-query";

/** Something that was found, as the palette shows it. */
export interface Finding {
  kind: SearchKind;
  id: string;
  title: string;
  /** What tells it from others of its name. */
  detail: string;
  to: string;
}

type Subject = NonNullable<PaletteQuery["search"][number]["subject"]>;

/** What there is by the words typed; while the answer to new words is on its way, that to the last ones. */
export function useFindings(words: string): { findings: readonly Finding[]; searching: boolean } {
  const wanted = useDeferredValue(words.trim());
  const { data, previousData, loading } = useQuery(paletteQuery, { variables: { text: wanted }, skip: wanted === "" });
  const shown = useShown();
  if (wanted === "") return { findings: [], searching: false };
  const findings = (data ?? previousData)?.search.flatMap(({ subject }) => (subject ? [shown(subject)] : [])) ?? [];
  return { findings, searching: loading };
}

function useShown(): (subject: Subject) => Finding {
  const text = useText();
  const name = useName();
  const title = useTitle();
  const planTitle = usePlanTitle();
  const { locale } = useLocale();
  const spoken = toGraphLocale(locale);
  return (subject) => {
    const { id, code } = subject;
    switch (subject.__typename) {
      case "Organization":
        return { kind: "ORGANIZATION", id, title: name(subject), detail: detailOf(code, name(subject.parent)), to: `/orgs/${id}` };
      case "Campaign":
        return {
          ...{ kind: "CAMPAIGN", id, title: title(subject), to: `/campaigns/${id}` },
          detail: detailOf(code, campaignStates.label(subject.campaignState, spoken)),
        };
      case "Plan":
        return {
          ...{ kind: "PLAN", id, title: `${name(subject.organization)} · ${planTitle(subject)}`, to: `/plans/${id}` },
          detail: detailOf(
            code,
            subject.round > 0 ? text("ui.round", { round: subject.round }) : "",
            planStates.label(subject.state, spoken),
          ),
        };
    }
  };
}

function detailOf(...parts: string[]): string {
  return parts.filter(Boolean).join(" · ");
}
