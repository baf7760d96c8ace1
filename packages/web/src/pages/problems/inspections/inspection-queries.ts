import { graphql } from "../../../gql";
import type { ProblemInspectionsFragment } from "../../../gql/graphql";

graphql(`
  fragment ProblemInspections on Problem {
    id
    projectOn
    inspectionCadence {
      unit
      every
    }
    inspections {
      id
      state
      dueOn
      inspectedOn
      result
      finding
      demand
      demandDueOn
      people {
        id
        name
        nameEn
      }
      evidence {
        id
        title
      }
    }
  }
`);

export const scheduleInspectionsMutation = graphql(`
  mutation ScheduleInspections($input: ScheduleInspectionsInput!) {
    scheduleInspections(input: $input) {
      problem {
        id
        revision
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const recordInspectionMutation = graphql(`
  mutation RecordInspection($input: RecordInspectionInput!) {
    recordInspection(input: $input) {
      problem {
        id
        revision
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

/** An inspection as it is shown. */
export type ShownInspection = ProblemInspectionsFragment["inspections"][number];
