import { type Light, planStates, problemStates } from "@duban/schema";
import { useCallback } from "react";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale } from "../../i18n/text";
import { dayOf } from "../../ui/dates";
import { usePlanTitle } from "../plans/plan-title";
import type { SearchHit } from "./search-queries";

/** A hit as a row shows it. */
export interface ShownHit {
  id: string;
  to: string;
  code: string;
  title: string;
  /** Some of the text around the first word; empty where a title was found by its initials. */
  passage: string;
  organization: { name: string; nameEn: string } | null;
  state: string;
  light: Light;
  dueOn: string;
}

/** Gives a hit as a row shows it; nothing where it is gone meanwhile. */
export function useShownHit(): (hit: SearchHit) => ShownHit[] {
  const { locale } = useLocale();
  const planTitle = usePlanTitle();
  return useCallback(
    ({ passage: { before, match, after }, problem, measure, plan }) => {
      const passage = match === "" ? "" : before + match + after;
      if (problem) {
        const { id, code, title, organization, light, deadline } = problem;
        const state = problemStates.label(problem.state, toGraphLocale(locale));
        return [{ id, to: `/problems/${code}`, code, title, passage, organization, state, light, dueOn: deadline }];
      }
      if (measure?.problem) {
        const { id, title, light, endsOn, progressPercent, problem: of } = measure;
        const state = `${progressPercent}%`;
        return [
          {
            ...{ id, to: `/problems/${of.code}`, code: of.code, title, passage },
            ...{ organization: of.organization, state, light, dueOn: endsOn },
          },
        ];
      }
      if (!plan) return [];
      const { id, code, organization, light, turnDueAt } = plan;
      const state = planStates.label(plan.standing, toGraphLocale(locale));
      return [{ id, to: `/plans/${id}`, code, title: planTitle(plan), passage, organization, state, light, dueOn: dayOf(turnDueAt) }];
    },
    [locale, planTitle],
  );
}
