export const similarity = {
  "similarity.title": "相似方案",
  "similarity.lead": "通用表述不计",
  "similarity.percent": "{percent}% 相同",
  "similarity.open": "并排查看",
  "similarity.close": "关闭",
  "similarity.read": "查看{organization}的方案",
  "similarity.beside": "与{organization}的方案 {percent}% 相同",
  "similarity.passages": "相同的文字 {count} 处",
} as const;
