import type { developer as source } from "../zh-CN/developer";

export const developer: Record<keyof typeof source, string> = {};
