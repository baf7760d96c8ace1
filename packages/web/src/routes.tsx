import type { Action } from "@duban/schema";
import type { ComponentType } from "react";
import { Navigate, type RouteObject } from "react-router";
import type { MessageId } from "./i18n/text";
import type { IconName } from "./ui/icon";

/** An entry of the rail; without an action it is for everybody, else for whoever has a role that permits the action. */
export interface RailEntry {
  to: string;
  icon: IconName;
  label: MessageId;
  action?: Action;
  /** The letter that leads there after `g`. */
  key: string;
  /** What it is also found by in the palette: the initials of its Chinese name. */
  initials: string;
}

/** So many stand in the rail, those that come first for the reader; the others are in the menu of the account and the palette. */
export const railLength = 7;

/** The parts of the product in the order of the rail. */
export const railEntries: readonly RailEntry[] = [
  { to: "/inbox", icon: "inbox", label: "shell.inbox", key: "i", initials: "sjx" },
  { to: "/plans", icon: "plan", label: "shell.plans", action: "plan.read", key: "p", initials: "fa" },
  { to: "/problems", icon: "ledger", label: "shell.problems", action: "problem.read", key: "l", initials: "wttz" },
  { to: "/board", icon: "board", label: "shell.board", action: "problem.read", key: "b", initials: "gtzz" },
  { to: "/orgs", icon: "tree", label: "shell.tree", action: "plan.read", key: "o", initials: "jds" },
  { to: "/campaigns", icon: "campaign", label: "shell.campaigns", action: "campaign.read", key: "c", initials: "zxhd" },
  { to: "/settings/organizations", icon: "people", label: "shell.people", action: "person.create", key: "s", initials: "zzry" },
  { to: "/developers", icon: "developer", label: "shell.developer", action: "accessToken.create", key: "d", initials: "kfz" },
];

const page = <Name extends string>(path: string, load: () => Promise<{ [name in Name]: ComponentType }>, name: Name): RouteObject => ({
  path,
  lazy: async () => ({ Component: (await load())[name] }),
});

/** The pages inside the frame; the folders under `pages/` follow these paths. */
export const framedRoutes: RouteObject[] = [
  { index: true, element: <Navigate to="/inbox" replace /> },
  page("inbox", () => import("./pages/inbox/inbox-page"), "InboxPage"),
  page("notices", () => import("./pages/notices/notices-page"), "NoticesPage"),
  page("plans", () => import("./pages/plans/plans-page"), "PlansPage"),
  page("plans/:id/:round?", () => import("./pages/plans/[id]/plan-page"), "PlanPage"),
  page("plans/:id/edit", () => import("./pages/plans/[id]/edit/edit-page"), "EditPage"),
  page("plans/:id/review", () => import("./pages/plans/[id]/review/review-page"), "ReviewPage"),
  page("plans/:id/print/:paper", () => import("./pages/plans/[id]/print/print-page"), "PrintPage"),
  page("problems", () => import("./pages/problems/problems-page"), "ProblemsPage"),
  page("problems/:code", () => import("./pages/problems/[code]/problem-page"), "ProblemPage"),
  page("ledgers/:id/areas", () => import("./pages/ledgers/[id]/areas/areas-page"), "AreasPage"),
  page("board", () => import("./pages/board/board-page"), "BoardPage"),
  page("search", () => import("./pages/search/search-page"), "SearchPage"),
  page("closeouts", () => import("./pages/closeouts/closeouts-page"), "CloseoutsPage"),
  page("orgs/:id?", () => import("./pages/organizations/orgs-page"), "OrgsPage"),
  page("quality", () => import("./pages/quality/quality-page"), "QualityPage"),
  {
    lazy: async () => ({ Component: (await import("./pages/campaigns/campaigns-frame")).CampaignsFrame }),
    children: [
      page("campaigns", () => import("./pages/campaigns/campaigns-page"), "CampaignsPage"),
      page("campaigns/new", () => import("./pages/campaigns/new-campaign-page"), "NewCampaignPage"),
      page("campaigns/templates", () => import("./pages/campaigns/templates/templates-page"), "CampaignTemplatesPage"),
      page("campaigns/:id", () => import("./pages/campaigns/[id]/campaign-page"), "CampaignPage"),
    ],
  },
  page("settings/organizations", () => import("./pages/settings/organizations/organizations-page"), "OrganizationsPage"),
  page("settings/organizations/import", () => import("./pages/settings/organizations/import/import-page"), "ImportPage"),
  page("settings/account", () => import("./pages/settings/account/account-page"), "AccountPage"),
  page("settings/calendar", () => import("./pages/settings/calendar/calendar-page"), "CalendarPage"),
  page("settings/phrases", () => import("./pages/settings/phrases/phrases-page"), "PhrasesPage"),
  page("settings/delegations", () => import("./pages/settings/delegations/delegations-page"), "DelegationsPage"),
  page("demo", () => import("./pages/demo/demo-page"), "DemoPage"),
  {
    lazy: async () => ({ Component: (await import("./pages/developers/developers-frame")).DevelopersFrame }),
    children: [
      page("developers", () => import("./pages/developers/overview-page"), "OverviewPage"),
      page("developers/console", () => import("./pages/developers/console/console-page"), "ConsolePage"),
      page("developers/reference/:name?", () => import("./pages/developers/reference/reference-page"), "ReferencePage"),
      page("developers/changelog", () => import("./pages/developers/changelog/changelog-page"), "ChangelogPage"),
      page("developers/tokens", () => import("./pages/developers/tokens/tokens-page"), "TokensPage"),
      page("developers/bulk", () => import("./pages/developers/bulk/bulk-page"), "BulkPage"),
      page("developers/webhooks", () => import("./pages/developers/webhooks/webhooks-page"), "WebhooksPage"),
    ],
  },
  { path: "developer/tokens", element: <Navigate to="/developers/tokens" replace /> },
];

/** The pages of somebody who is not signed in. */
export const openRoutes: RouteObject[] = [
  page("sign-in", () => import("./pages/sign-in/sign-in-page"), "SignInPage"),
  page("invitation/:token", () => import("./pages/invitation/invitation-page"), "InvitationPage"),
];
