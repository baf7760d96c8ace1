import { graphql } from "../../../gql";

/** The days of a year that the group works otherwise than the country does, and whether the reader may say so. */
export const calendarQuery = graphql(`
  query Calendar($year: Int!) {
    calendarDays(year: $year) {
      id
      date
      working
      name
    }
    viewer {
      keepsCalendar
    }
  }
`);
