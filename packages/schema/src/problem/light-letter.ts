import { enumeration, type ValueOf } from "../enumeration.js";

/** The lights of which is told. */
export const letterLights = enumeration({
  YELLOW: ["黄灯", "Yellow"],
  RED: ["红灯", "Red"],
});

export type LetterLight = ValueOf<typeof letterLights>;

/** Who is told of a light, the nearest first. A letter to one goes to all before it as well. */
export const letterLevels = enumeration({
  RESPONSIBLE_PERSON: ["责任人", "Responsible person"],
  LEADING_EXECUTIVE: ["挂帅领导", "Leading executive"],
  LEAD_DEPARTMENT: ["牵头部门", "Lead department"],
  CAMPAIGN: ["活动管理人员", "Campaign managers"],
});

export type LetterLevel = ValueOf<typeof letterLevels>;

/** When the people of a level are told of a problem's light. */
export interface LetterTerms {
  readonly level: LetterLevel;
  /** Of which light; null where they are never told. */
  readonly light: LetterLight | null;
  /** Days after the light came. */
  readonly days: number;
}

/** The most days after a light that a letter may wait. */
export const mostLetterDays = 365;

const usual: Readonly<Record<LetterLevel, Omit<LetterTerms, "level">>> = {
  RESPONSIBLE_PERSON: { light: "YELLOW", days: 0 },
  LEADING_EXECUTIVE: { light: "RED", days: 0 },
  LEAD_DEPARTMENT: { light: "RED", days: 7 },
  CAMPAIGN: { light: "RED", days: 14 },
};

/** The terms of every level, the nearest first: those of the campaign, the product's own for the others. */
export function letterTerms(own: readonly LetterTerms[]): LetterTerms[] {
  return letterLevels.values.map((level) => own.find((terms) => terms.level === level) ?? { level, ...usual[level] });
}

/** Of all levels, the first that would be told before one that is nearer; null where each light reaches one level higher each time. */
export function levelOutOfTurn(terms: readonly LetterTerms[]): LetterLevel | null {
  const told = terms.filter(({ light }) => light !== null);
  const turn = ({ light, days }: LetterTerms) => (light === "RED" ? mostLetterDays + 1 : 0) + days;
  return told.find((one, position) => position > 0 && turn(one) < turn(told[position - 1] as LetterTerms))?.level ?? null;
}
