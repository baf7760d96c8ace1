/** Refusals about what comes from what. */
export const rootCauseCodes = {
  ROOT_CAUSE_END_REQUIRED: {
    zh: "请指明一个专题或一个问题，二者选一。",
    en: "Name one theme or one problem, not both.",
  },
  ROOT_CAUSE_THEME_UNKNOWN: {
    zh: "所选专题不属于本专项活动，请重新选择。",
    en: "That theme does not belong to this campaign. Choose again.",
  },
  ROOT_CAUSE_OTHER_CAMPAIGN: {
    zh: "{code} 不属于本专项活动，根源只在同一活动内关联。请选择本活动的问题。",
    en: "{code} belongs to another campaign; causes are linked within one. Choose a problem of this campaign.",
  },
  ROOT_CAUSE_OF_ITSELF: {
    zh: "不能把自己作为自己的根源，请另选。",
    en: "Nothing is the cause of itself. Choose another.",
  },
  ROOT_CAUSE_PROBLEM_TO_THEME: {
    zh: "单个问题不能作为一个专题的根源。请把根源选为专题，或把影响选为具体问题。",
    en: "One problem is not the cause of a whole theme. Choose a theme as the cause, or problems as its effects.",
  },
  ROOT_CAUSE_WITHIN_THEME: {
    zh: "{code} 已属于专题“{theme}”，不必再关联。请另选根源。",
    en: "{code} falls under the theme {theme} already, so there is nothing to link. Choose another cause.",
  },
  ROOT_CAUSE_EXISTS: {
    zh: "这条根源关联已经存在，无需重复添加。",
    en: "This cause and this effect are linked already.",
  },
  ROOT_CAUSE_CIRCLE: {
    zh: "这样关联会互为因果：{path}。请先解除其中一条，或另选根源。",
    en: "That would close a circle: {path}. Take out one of these links first, or choose another cause.",
  },
  THEME_HAS_ROOT_CAUSES: {
    zh: "专题“{theme}”还有 {count} 条根源关联，请先解除再删除或改名。",
    en: "The theme {theme} is linked as a cause or an effect ({count}). Take the links out before you remove or rename it.",
  },
} as const;
