import { type Role, roles } from "@duban/schema";
import { describe, expect, test } from "@jest/globals";
import { Actor } from "../../platform/actor.js";
import type { Lookup } from "../../platform/loaders.js";
import { can } from "../../platform/policy.js";
import { Organization } from "../organizations/organization.entity.js";
import { organizationPath } from "../organizations/organization.queries.js";
import { Campaign } from "./campaign.entity.js";
import { participantPaths } from "./campaign.queries.js";
import "./campaign.policy.js";

const root = "0000";
const division = "00000001";
const company = "000000010001";
const sister = "000000010002";

/** A campaign that the division runs and in which the company takes part. */
const lookup: Lookup = {
  tenantId: "",
  now: new Date(),
  today: "2026-11-23",
  load: async <Value>(loader: unknown) =>
    (loader === organizationPath ? division : loader === participantPaths ? [company] : null) as Value,
};

function actor(role: Role, path: string, includesSubtree = true): Actor {
  const grants = [{ role, organizationId: "", path, includesSubtree }];
  return new Actor({ accountId: "", personId: null, tenantId: "", locale: "zh_CN", grants });
}

function campaign(state: Campaign["state"]): Campaign {
  return Object.assign(Object.create(Campaign.prototype) as Campaign, { id: "", organizationId: "", state });
}

const upkeep = [
  "campaign.update",
  "campaign.close",
  "campaign.setParticipants",
  "campaign.saveTemplate",
  "campaign.setPlanTemplate",
  "ruleSet.change",
  "ruleSet.try",
  "problem.handDown",
  "plan.request",
] as const;

describe("who runs a campaign", () => {
  test.each(upkeep)(
    "%s is for campaign managers of the organization that runs it, and for those above by their subtree",
    async (action) => {
      for (const role of roles.values) {
        expect(await can(lookup, actor(role, division), action, campaign("OPEN"))).toBe(role === "CAMPAIGN_MANAGER");
      }
      expect(await can(lookup, actor("CAMPAIGN_MANAGER", root), action, campaign("OPEN"))).toBe(true);
      expect(await can(lookup, actor("CAMPAIGN_MANAGER", root, false), action, campaign("OPEN"))).toBe(false);
      expect(await can(lookup, actor("CAMPAIGN_MANAGER", company), action, campaign("OPEN"))).toBe(false);
    },
  );

  test("is for them at the organization that it is created for", async () => {
    const organization = Object.assign(Object.create(Organization.prototype) as Organization, { path: division });
    expect(await can(lookup, actor("CAMPAIGN_MANAGER", division), "campaign.create", organization)).toBe(true);
    expect(await can(lookup, actor("CAMPAIGN_MANAGER", company), "campaign.create", organization)).toBe(false);
    expect(await can(lookup, actor("REVIEWER", division), "campaign.create", organization)).toBe(false);
  });
});

describe("who reads a campaign", () => {
  test("whoever reads at the organization that runs it, in every state", async () => {
    for (const state of ["DRAFT", "OPEN", "CLOSED"] as const) {
      expect(await can(lookup, actor("VIEWER", division), "campaign.read", campaign(state))).toBe(true);
      expect(await can(lookup, actor("VIEWER", root), "campaign.read", campaign(state))).toBe(true);
    }
  });

  test("a template, whoever prepares campaigns at the organization that keeps it or further down", async () => {
    expect(await can(lookup, actor("CAMPAIGN_MANAGER", company), "campaign.read", campaign("TEMPLATE"))).toBe(true);
    expect(await can(lookup, actor("SUBMITTER", sister), "campaign.read", campaign("TEMPLATE"))).toBe(false);
    expect(await can(lookup, actor("CAMPAIGN_MANAGER", "00000002"), "campaign.read", campaign("TEMPLATE"))).toBe(false);
  });

  test("participants, once plans are asked for; nobody beside them", async () => {
    expect(await can(lookup, actor("SUBMITTER", company), "campaign.read", campaign("DRAFT"))).toBe(false);
    expect(await can(lookup, actor("SUBMITTER", company), "campaign.read", campaign("OPEN"))).toBe(true);
    expect(await can(lookup, actor("SUBMITTER", sister), "campaign.read", campaign("OPEN"))).toBe(false);
  });
});
