import { enumeration, type ValueOf } from "../enumeration.js";

/** In whose name an access token acts: a person's, for good or for a day to try, or a service's own. */
export const accessTokenKinds = enumeration({
  PERSONAL: ["个人令牌", "Personal token"],
  TRIAL: ["试用令牌", "Trial token"],
  SERVICE: ["服务令牌", "Service token"],
});

export type AccessTokenKind = ValueOf<typeof accessTokenKinds>;

/** Hours after which a trial token ends. */
export const trialHours = 24;

/** So many hours, at most, the old secret of a rotated token still opens. */
export const longestGraceHours = 168;
