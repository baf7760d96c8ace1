/** Refusals about notices and reminders. */
export const noticeCodes = {
  REMINDED_RECENTLY: {
    zh: "{remindedAt} 已经催办过，{possibleAt} 之后才能再次催办。",
    en: "A reminder went out at {remindedAt}. The next one is possible from {possibleAt} on.",
  },
  TURN_IS_YOURS: {
    zh: "方案现在轮到您这一方办理，无需催办。",
    en: "It is your own side's turn; there is nobody to remind.",
  },
  NOBODY_TO_REMIND: {
    zh: "方案已办结，不再等待任何一方，无需催办。",
    en: "The plan is decided and waits for nobody; there is nothing to remind of.",
  },
} as const;
