/** Refusals about accounts, sessions and access tokens. */
export const accountCodes = {
  SIGN_IN_FAILED: {
    zh: "邮箱或密码不正确，请核对后重试。",
    en: "E-mail or password is wrong. Check both and try again.",
  },
  PASSWORD_TOO_SHORT: {
    zh: "密码至少 {minimum} 个字符，请加长。",
    en: "A password has at least {minimum} characters. Make it longer.",
  },
  PASSWORD_TOO_LONG: {
    zh: "密码最多 {maximum} 个字符，请缩短。",
    en: "A password has at most {maximum} characters. Shorten it.",
  },
  PASSWORD_TOO_COMMON: {
    zh: "此密码过于常见或容易猜到，请另设一个。",
    en: "This password is common or easy to guess. Choose another.",
  },
  INVITATION_INVALID: {
    zh: "邀请链接无效、已使用或已过期，请联系管理员重新邀请。",
    en: "The invitation is unknown, used or expired. Ask an administrator for a new one.",
  },
  PERSON_HAS_ACCOUNT: {
    zh: "“{person}”已有账号，无需再次邀请。",
    en: "{person} has an account already; no invitation is needed.",
  },
  EMAIL_TAKEN: {
    zh: "邮箱 {email} 已属于本集团的另一人员，请换一个邮箱。",
    en: "{email} belongs to another person of this group. Use another address.",
  },
  TENANT_CODE_TAKEN: {
    zh: "集团编码“{code}”已被使用，请换一个。",
    en: "The code {code} belongs to another group. Choose another.",
  },
  TENANT_NOT_YOURS: {
    zh: "您的账号不属于所选集团，请从列表中选择。",
    en: "Your account does not belong to that group. Choose one from the list.",
  },
  SESSION_ENDED: { zh: "该会话已结束，请刷新列表。", en: "That session has ended already. Reload the list." },
  TOKEN_EXPIRY_INVALID: {
    zh: "令牌到期日须在明天至 {latest} 之间，请重新选择。",
    en: "A token expires between tomorrow and {latest}. Choose another day.",
  },
  SCOPE_REQUIRED: { zh: "令牌至少要有一项权限范围，请选择。", en: "A token needs at least one scope. Choose one." },
  SCOPE_BEYOND_RIGHTS: {
    zh: "您自己没有“{scope}”的权限，不能授予令牌。请去掉该项，或先取得相应角色。",
    en: "You do not hold “{scope}” yourself and cannot give it to a token. Leave it out or obtain the role first.",
  },
  SCOPE_NOT_FOR_SERVICES: {
    zh: "“{scope}”须由本人负责，不能授予服务令牌。请去掉该项，或改用个人令牌。",
    en: "“{scope}” is answered for by people and is not given to a service. Leave it out, or use a personal token.",
  },
  PERSON_IS_SERVICE: {
    zh: "“{person}”是服务而不是人员，不能任职、授权、代办或开通账号。请另选人员。",
    en: "{person} is a service, not a person: it holds no post, role, stead or account. Choose a person.",
  },
  TOKEN_NOT_YOURS: {
    zh: "个人令牌只能由本人轮换密钥。您可以吊销它，请本人另行新建。",
    en: "Only its own person gives a personal token a new secret. You may revoke it, and they make another.",
  },
  TOKEN_IS_TRIAL: {
    zh: "试用令牌不能轮换密钥，请新建令牌。",
    en: "A trial token gets no new secret. Make a token instead.",
  },
  TOKEN_REVOKED: { zh: "该令牌已被吊销，无需再次办理。", en: "The token has been revoked already." },
  TOKEN_MAY_NOT: {
    zh: "访问令牌不能办理此事，请本人登录后操作。",
    en: "An access token may not do this. Sign in yourself.",
  },
} as const;
