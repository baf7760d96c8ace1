import { graphql } from "../../../gql";

export const addMeasureMutation = graphql(`
  mutation AddMeasure($input: AddMeasureInput!) {
    addMeasure(input: $input) {
      measure {
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

export const updateMeasureMutation = graphql(`
  mutation UpdateMeasure($input: UpdateMeasureInput!) {
    updateMeasure(input: $input) {
      measure {
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

export const completeMeasureMutation = graphql(`
  mutation CompleteMeasure($input: CompleteMeasureInput!) {
    completeMeasure(input: $input) {
      measure {
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

export const fitMeasuresMutation = graphql(`
  mutation FitMeasures($input: FitMeasuresInput!) {
    fitMeasures(input: $input) {
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

export const removeMeasureMutation = graphql(`
  mutation RemoveMeasure($input: RemoveMeasureInput!) {
    removeMeasure(input: $input) {
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
