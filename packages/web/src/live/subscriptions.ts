/** What the client asks to be told of, word for word. */
export const subscriptions = {
  subjectChanged: "subscription SubjectChanged { subjectChanged { subjectIds mayHaveMissed } }",
  planEditors: "subscription PlanEditors($planId: ID!) { planEditors(planId: $planId) { people { id name nameEn } } }",
} as const;
