export const exchange = {
  "ledgerTasks.title": "台账待办",
  "ledgerTasks.due": "最早 {date} 到期",
  "problems.filter.executive": "挂帅领导",
  "problems.filter.department": "牵头部门",
};
