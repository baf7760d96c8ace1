import type { campaigns as source } from "../zh-CN/campaigns";

export const campaigns: Record<keyof typeof source, string> = {};
