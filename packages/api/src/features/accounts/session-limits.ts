/** A session ends when it is not used for so long: a working day. */
export const idleSeconds = 8 * 3_600;

/** A session ends after so long however much it is used: a week. */
export const longestSeconds = 7 * 24 * 3_600;

/** How often its last use is written down. */
export const noteUseSeconds = 60;
