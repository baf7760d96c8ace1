/** Who stands in for whoever is absent. */
export const absence = {
  "absence.title": "委托代办",
  "absence.account.words": "外出期间，请他人代您审核。",
  "absence.account.open": "查看委托代办",
  "absence.for": "代 {name}",
  "absence.decides": "您代 {name} 审核，结论和公文上会写明两人姓名。",
  "absence.inStead": "{name}（代 {absent}）",
  "absence.line.given": "委托 {name} 代办至 {date}",
  "absence.line.coming": "已委托 {name} 自 {from} 至 {date} 代办",
  "absence.line.held": "您代 {name} 办理至 {date}",
  "absence.end": "结束",
  "absence.ended": "代办已结束",
  "absence.end.of": "结束{name}的代办",
  "absence.end.words": "立即结束。{name}已作的决定继续有效，未发出的意见仍归其本人，但不能再代您办理。",
  "absence.end.ofAnother": "立即结束。{name}已作的决定继续有效，未发出的意见仍归其本人，但不能再代 {absent} 办理。",
} as const;
