export const appearance = {
  "settings.scheme": "外观",
  "settings.scheme.words": "跟随系统，或固定为浅色、深色；在您登录的每台设备上生效。",
  "settings.scheme.of": "外观：{scheme}",
  "settings.density": "行高",
  "settings.density.words": "宽松时列表每行加高 8 像素。",
  "settings.density.of": "行高：{density}",
  "settings.singleKeys.words": "关闭后，j、k、c 这类单个字母不再起作用；带 Ctrl、⌘ 的组合键不受影响。",
  "settings.notKept": "设置未能保存到服务器，只在本机生效，请稍后重试。",
} as const;
