/** Longest name of an organization, in either language. */
export const nameLength = 100;

/** Longest code of an organization. */
export const codeLength = 32;

/** Levels of the tree, the top included. */
export const maximumDepth = 20;
