import type { PlanContent } from "@duban/schema";
import { graphql } from "../../gql";
import type { WholeContentFragment } from "../../gql/graphql";

/** Everything that a plan holds. */
graphql(`
  fragment WholeContent on PlanContent {
    batches {
      id
      name
      startsOn
      endsOn
      organizationIds
      headCount
      scope
    }
    keyPeople {
      id
      batchId
      post
      name
      category
      requirement
    }
    workTable {
      id
      pillar
      task
      steps
      startsOn
      endsOn
      responsiblePerson
      responsibleDepartment
      deliverable
      evidence
      predecessorIds
      firstEndsOn
      slipReason
      doneOn
    }
    guidanceGroups {
      id
      name
      leaderName
      leaderPost
      leaderRank
      leaderOrganizationId
      members {
        id
        name
        post
        homeOrganizationId
      }
      guidedOrganizationIds
      tasks
    }
    problemResponses {
      id
      problemId
      rectificationType
      leadingExecutive
      leadDepartment
      responsibleUnit
      responsiblePerson
      contact
      cause
      siblingCheck
      funds
      contingency
      goal
      startsOn
      endsOn
      measures {
        id
        text
        owner
        startsOn
        endsOn
        firstEndsOn
        slipReason
        doneOn
      }
      criteria {
        id
        text
        evidenceKind
      }
    }
    safeguards
    narrative
    attachments {
      id
      fileId
      name
      size
      sha256
      contentType
    }
    commitment {
      signedBy
      post
      signedOn
      text
    }
    leadership {
      leadingExecutive
      leadDepartment
      contactName
      contactPhone
      rectificationGroup
    }
  }
`);

/** A content as the vocabulary knows it: without the type names that the client's cache adds to every object. */
export function plainContent(content: WholeContentFragment): PlanContent {
  return withoutTypeNames(content) as PlanContent;
}

function withoutTypeNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTypeNames);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== "__typename")
      .map(([name, part]) => [name, withoutTypeNames(part)]),
  );
}

/** Whether the commitment bears somebody's name; the words alone bind nobody. */
export function isSigned({ commitment }: Pick<PlanContent, "commitment">): boolean {
  return commitment !== null && commitment.signedBy.trim() !== "";
}
