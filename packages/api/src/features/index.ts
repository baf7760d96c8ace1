import type { Feature } from "../platform/feature.js";
import type { NounClass } from "../platform/policy.js";
import { accessTokens } from "./access-tokens/index.js";
import { accounts } from "./accounts/index.js";
import { appointments } from "./appointments/index.js";
import { areaComparisons } from "./area-comparisons/index.js";
import { bulkJobs } from "./bulk-jobs/index.js";
import { calendar } from "./calendar/index.js";
import { campaigns } from "./campaigns/index.js";
import { changes } from "./changes/index.js";
import { closeOuts } from "./close-outs/index.js";
import { comments } from "./comments/index.js";
import { deadlineTerms } from "./deadline-terms/index.js";
import { delegations } from "./delegations/index.js";
import "./enumerations.js";
import { evidence } from "./evidence/index.js";
import { extensions } from "./extensions/index.js";
import { files } from "./files/index.js";
import { inbox } from "./inbox/index.js";
import { inspections } from "./inspections/index.js";
import { ledgerTasks } from "./ledger-tasks/index.js";
import { ledgers } from "./ledgers/index.js";
import { lightLetters } from "./light-letters/index.js";
import { lookBacks } from "./look-backs/index.js";
import { measures } from "./measures/index.js";
import { notices } from "./notices/index.js";
import { organizations } from "./organizations/index.js";
import { outcomes } from "./outcomes/index.js";
import { people } from "./people/index.js";
import { phrases } from "./phrases/index.js";
import { planAnswers } from "./plan-answers/index.js";
import { planWorkbooks } from "./plan-workbooks/index.js";
import { plans } from "./plans/index.js";
import { problemBulk } from "./problem-bulk/index.js";
import { problemRequests } from "./problem-requests/index.js";
import { problemWorkbooks } from "./problem-workbooks/index.js";
import { problems } from "./problems/index.js";
import { recusals } from "./recusals/index.js";
import { repeatableActs } from "./repeatable-acts/index.js";
import { responsibilities } from "./responsibilities/index.js";
import { reviews } from "./reviews/index.js";
import { roleGrants } from "./role-grants/index.js";
import { rootCauses } from "./root-causes/index.js";
import { ruleSets } from "./rule-sets/index.js";
import { savedViews } from "./saved-views/index.js";
import { search } from "./search/index.js";
import { spotResolutions } from "./spot-resolutions/index.js";
import { supervision } from "./supervision/index.js";
import { tools } from "./tools/index.js";
import { webhooks } from "./webhooks/index.js";

/** Everything that the product can do; the only place where features are registered. */
export const features: readonly Feature[] = [
  accounts,
  accessTokens,
  organizations,
  people,
  appointments,
  roleGrants,
  recusals,
  calendar,
  delegations,
  campaigns,
  ruleSets,
  ledgers,
  problems,
  problemBulk,
  repeatableActs,
  responsibilities,
  measures,
  outcomes,
  problemRequests,
  rootCauses,
  areaComparisons,
  deadlineTerms,
  lightLetters,
  evidence,
  closeOuts,
  spotResolutions,
  lookBacks,
  inspections,
  plans,
  planAnswers,
  reviews,
  comments,
  extensions,
  phrases,
  inbox,
  ledgerTasks,
  notices,
  files,
  planWorkbooks,
  problemWorkbooks,
  search,
  savedViews,
  changes,
  webhooks,
  bulkJobs,
  supervision,
  tools,
];

/** The entity classes of all features. */
export const entities: readonly NounClass[] = features.flatMap(({ nouns }) => nouns);
