import { graphql } from "../../../gql";

export const assignMutation = graphql(`
  mutation AssignProblem($input: AssignProblemInput!) {
    assignProblem(input: $input) {
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

export const acceptMutation = graphql(`
  mutation AcceptProblem($input: AcceptProblemInput!) {
    acceptProblem(input: $input) {
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

export const refuseMutation = graphql(`
  mutation RefuseProblem($input: RefuseProblemInput!) {
    refuseProblem(input: $input) {
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

export const startMutation = graphql(`
  mutation StartRectification($input: StartRectificationInput!) {
    startRectification(input: $input) {
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

export const reportMutation = graphql(`
  mutation ReportProgress($input: ReportProgressInput!) {
    reportProgress(input: $input) {
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

export const linkMutation = graphql(`
  mutation LinkDuplicateProblem($input: LinkDuplicateProblemInput!) {
    linkDuplicateProblem(input: $input) {
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

export const unlinkMutation = graphql(`
  mutation UnlinkDuplicateProblem($input: UnlinkDuplicateProblemInput!) {
    unlinkDuplicateProblem(input: $input) {
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

export const registerMutation = graphql(`
  mutation RegisterProblems($input: RegisterProblemsInput!) {
    registerProblems(input: $input) {
      problems {
        id
        revision
        code
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const updateMutation = graphql(`
  mutation UpdateProblem($input: UpdateProblemInput!) {
    updateProblem(input: $input) {
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

export const resolveOnTheSpotMutation = graphql(`
  mutation ResolveProblemOnTheSpot($input: ResolveProblemOnTheSpotInput!) {
    resolveProblemOnTheSpot(input: $input) {
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
