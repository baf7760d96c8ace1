import type { OrganizationKind } from "@duban/schema";
import type { DemoOrganization } from "./demo.story.js";

function ofKind(kind: OrganizationKind) {
  return (code: string, name: string, nameEn: string, children: readonly DemoOrganization[] = []): DemoOrganization => ({
    code,
    name,
    nameEn,
    kind,
    children,
  });
}

export const headquarters = ofKind("HEADQUARTERS");
export const department = ofKind("DEPARTMENT");
export const subsidiary = ofKind("SUBSIDIARY");
export const branch = ofKind("BRANCH");
export const site = ofKind("SITE");
