import type { templates as source } from "../zh-CN/templates";

export const templates: Record<keyof typeof source, string> = {
  "campaigns.copy": "Copy to a new campaign",
  "campaigns.from": "Begin from a template or an earlier campaign",
  "campaigns.from.none": "No template: begin empty",
  "campaigns.from.hint": "Terms, reasons, pre-check rules and plan template are taken over; days move so that it begins today.",
  "campaigns.from.sector": "Templates · {sector}",
  "campaigns.from.earlier": "Earlier campaigns",
  "campaigns.from.failed": "It was not loaded; please choose again.",
  "campaigns.template": "Template",
  "campaigns.templates": "Campaign templates",
  "campaigns.templates.none": "No templates yet",
  "campaigns.templates.none.words": "Open a campaign and save it as a template; campaigns in the same sector can then begin from it.",
  "campaigns.template.save": "Save as template",
  "campaigns.template.save.words":
    "Terms, pre-check rules and plan template are copied; the campaign stays as it is. Campaign managers further down can use it, too.",
  "campaigns.template.saved": "Saved as the template {title}",
  "campaigns.template.sector": "Sector",
  "campaigns.template.sector.hint": "Such as energy, manufacturing, finance; templates are grouped by it",
  "campaigns.template.code.hint": "Differs from every campaign's; letters, digits, dashes",
  "campaigns.template.use": "Begin a campaign",
  "campaigns.template.close": "Retire template",
  "campaigns.template.close.title": "Retire the template {title}",
  "campaigns.template.close.words": "No campaign can begin from it any more; those that did stay as they are.",
  "campaigns.section.planTemplate": "Plan template",
  "campaigns.planTemplate.none": "Plans begin empty. A good plan that was submitted can serve as template.",
  "campaigns.planTemplate.holds":
    "Plans asked for from now on begin with it: {rows, plural, one {# task} other {# tasks}}, {people, plural, one {# kind} other {# kinds}} of key people, {groups, plural, one {# group} other {# groups}}.",
  "campaigns.planTemplate.choose": "Choose a plan as template",
  "campaigns.planTemplate.take": "Use as plan template",
  "campaigns.planTemplate.words":
    "Taken are tasks, steps, evidence and groups; organizations, names, head-counts, answers to problems, attachments and the commitment are not, and days move with the campaign.",
  "campaigns.planTemplate.plan": "Plan",
  "campaigns.planTemplate.noPlans": "No submitted plan matches",
  "campaigns.planTemplate.set": "The plan template is set",
  "campaigns.planTemplate.clear": "Use none",
};
