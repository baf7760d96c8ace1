import { inDays } from "../../support/actor.js";
import { ownDelegation } from "./absence.js";
import type { Control } from "./controls.js";
import { id, revision } from "./template.js";

/** The allowed calls of those who administer organizations and people, and of everybody in their own affairs. */
export const administrationControls: Readonly<Record<string, Control>> = {
  "Mutation.createPerson": {
    arguments: { input: { organizationId: id("organization"), name: "cnry-own-nobody", nameEn: "cnry-own-nobody" } },
  },
  "Mutation.updatePerson": {
    arguments: {
      input: { personId: id("person"), expectedVersion: revision("person"), name: "cnry-own-nobody", nameEn: "cnry-own-nobody" },
    },
  },
  "Mutation.inviteAccount": { arguments: { input: { personId: id("person"), email: "somebody.new@example.com" } } },
  "Mutation.appointPerson": {
    arguments: {
      input: { personId: id("person"), organizationId: id("branch"), post: "cnry-own-post", rank: "STAFF", startsOn: inDays(0) },
    },
  },
  "Mutation.endAppointment": {
    arguments: { input: { appointmentId: id("appointment"), expectedVersion: revision("appointment"), endsOn: inDays(0) } },
  },
  "Mutation.grantRole": {
    arguments: { input: { personId: id("person"), organizationId: id("organization"), role: "AUDITOR", includesSubtree: true } },
  },
  "Mutation.revokeRole": { arguments: { input: { roleGrantId: id("roleGrant"), expectedVersion: revision("roleGrant") } } },
  // One stands back, and lets one's people stand back, also from an organization above: that takes nothing from anybody else.
  "Mutation.declareRecusal": {
    seenSuffices: ["organization"],
    arguments: { input: { personId: id("person"), organizationId: id("organization"), reason: "cnry-own-recusal" } },
  },
  "Mutation.endRecusal": { arguments: { input: { recusalId: id("recusal"), expectedVersion: revision("recusal") } } },
  // Whoever is seen may be asked to stand in: that gives them rights, and nothing to whoever asks.
  "Mutation.createDelegation": { seenSuffices: ["clerk"], arguments: { input: ownDelegation } },
  "Mutation.endDelegation": { arguments: { input: { delegationId: id("delegation"), expectedVersion: revision("delegation") } } },

  "Mutation.createOrganization": {
    arguments: {
      input: { parentId: id("branch"), kind: "BRANCH", code: "cnry-own-branch-n", name: "cnry-own-branch-n", nameEn: "cnry-own-branch-n" },
    },
  },
  "Mutation.renameOrganization": {
    arguments: {
      input: { organizationId: id("spare"), expectedVersion: revision("spare"), name: "cnry-own-branch-r", nameEn: "cnry-own-branch-r" },
    },
  },
  "Mutation.moveOrganization": {
    arguments: { input: { organizationId: id("spare"), expectedVersion: revision("spare"), parentId: id("branch") } },
  },
  "Mutation.closeOrganization": { arguments: { input: { organizationId: id("spare"), expectedVersion: revision("spare") } } },

  "Mutation.importOrganizations": {
    arguments: {
      input: {
        organizationId: id("organization"),
        dryRun: false,
        organizations: [{ code: "cnry-own-branch-i", kind: "BRANCH", name: "cnry-own-branch-i", nameEn: "cnry-own-branch-i" }],
        people: [{ organizationCode: "cnry-own-branch-i", name: "cnry-own-nobody", nameEn: "cnry-own-nobody" }],
      },
    },
  },

  "Mutation.createAccessToken": {
    arguments: {
      input: { name: "cnry-own-accesstoken", scopes: ["PLANS_READ"], organizationId: id("organization"), expiresOn: inDays(9) },
    },
  },
  "Mutation.createTrialAccessToken": { arguments: {} },
  "Mutation.createServiceToken": {
    arguments: {
      input: {
        ...{ name: "cnry-own-service", nameEn: "cnry-own-service", scopes: ["PLANS_READ"] },
        ...{ organizationId: id("organization"), expiresOn: inDays(9) },
      },
    },
  },
  "Mutation.rotateAccessToken": {
    arguments: { input: { accessTokenId: id("serviceToken"), expectedVersion: revision("serviceToken"), graceHours: 1 } },
  },
  "Mutation.revokeAccessToken": { arguments: { input: { accessTokenId: id("accessToken") } } },
  "Mutation.createSavedView": { arguments: { input: { list: "PLANS", name: "cnry-own-savedview-n", query: "q=cnry-own-savedview" } } },
  "Mutation.changeSavedView": {
    arguments: {
      input: {
        ...{ savedViewId: id("savedView"), expectedVersion: revision("savedView") },
        ...{ name: "cnry-own-savedview-r", query: "q=cnry-own-savedview" },
      },
    },
  },
  "Mutation.shareSavedView": {
    arguments: {
      input: { savedViewId: id("savedView"), expectedVersion: revision("savedView"), organizationId: id("organization") },
    },
  },
  "Mutation.unshareSavedView": { arguments: { input: { savedViewId: id("savedView"), expectedVersion: revision("savedView") } } },
  "Mutation.removeSavedView": { arguments: { input: { savedViewId: id("spareView"), expectedVersion: revision("spareView") } } },
  "Mutation.updateViewer": { arguments: { input: { density: "COMFORTABLE" } } },
  // Whoever belongs to two groups goes over to the other one.
  "Mutation.switchTenant": { seenSuffices: ["tenant"], arguments: { input: { tenantId: id("tenant") } } },
  "Mutation.endOtherSessions": { arguments: {} },
  "Mutation.endSession": { arguments: { input: { sessionId: id("session") } } },
};
