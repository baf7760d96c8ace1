import type { bulk as chinese } from "../zh-CN/bulk";

export const bulk: Record<keyof typeof chinese, string> = {
  "bulk.title": "Bulk jobs",
  "bulk.words": "Whole lists go out as files; files come in, a change for each line. Begun in the console with a token, kept for 7 days",
  "bulk.none": "No bulk jobs yet",
  "bulk.none.words":
    "Write a query in the console and choose Bulk to get the whole list as a file; write a mutation and choose a file to do it for each line.",
  "bulk.job": "Job",
  "bulk.progress": "Progress",
  "bulk.createdAt": "Begun",
  "bulk.files": "Files",
  "bulk.by": "Token {name}",
  "bulk.dryRun": "Dry run",
  "bulk.counted": "{done, number} of {total, number}",
  "bulk.counting": "{done, number}",
  "bulk.refused": "{count, plural, one {# line refused} other {# lines refused}}",
  "bulk.result": "Download ({size})",
  "bulk.errors": "Refused lines ({size})",
  "bulk.cancel": "Cancel",
  "bulk.cancelled": "The job is cancelled",
  "bulk.menu": "Bulk",
  "bulk.menu.export": "The whole list as",
  "bulk.menu.import": "For each line of a file…",
  "bulk.menu.try": "Dry run for each line of a file…",
  "bulk.menu.file": "Choose an NDJSON file",
  "bulk.begun": "The job has begun",
};
