/** What is resolved where it is found. */
export const spot = {
  "spot.on": "当场整改完成（立行立改），登记后即申请销号",
  "spot.measure": "当场采取的措施",
  "spot.doneOn": "完成日期",
  "spot.criterion": "销号标准",
  "spot.criterion.usual": "当场整改到位，佐证属实",
  "spot.words": "登记、交办、措施和销号申请一次完成；是否整改到位，仍由其他人员逐级核验。",
  "spot.submit": "登记并申请销号",
  "spot.done": "{code} 已登记并申请销号",
  "spot.entered": "问题已登记为 {code}。请改正下面的内容后再次提交，不会重复登记。",
  "spot.file.remove": "去掉 {name}",
} as const;
