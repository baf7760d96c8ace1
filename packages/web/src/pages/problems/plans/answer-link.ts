/** The place in a version of a plan where its response to a problem stands. */
export function answerLink(planId: string, number: number, rowId: string): string {
  return `/plans/${planId}/${number}#row-${rowId}`;
}

/** The plan, with an amendment about a problem begun. */
export function amendLink(planId: string, problemCode: string): string {
  return `/plans/${planId}?${new URLSearchParams({ amend: problemCode })}`;
}
