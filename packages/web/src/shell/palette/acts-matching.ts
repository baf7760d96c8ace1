/** Whether what was typed is a part of the title, or begins one of the keywords. */
export function isFoundBy({ title, keywords }: { title: string; keywords: readonly string[] }, typed: string): boolean {
  const words = typed.trim().toLowerCase();
  return title.toLowerCase().includes(words) || keywords.some((keyword) => keyword.toLowerCase().startsWith(words));
}
