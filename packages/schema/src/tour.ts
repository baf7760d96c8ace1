/** The client's first hints, in the order in which somebody new meets what they speak of. */
export const tourSteps = ["INBOX", "WORKBENCH", "PALETTE", "TREE"] as const;

export type TourStep = (typeof tourSteps)[number];
