import { enumeration, type ValueOf } from "../enumeration.js";

/** By what a close-out criterion is shown to be met. */
export const evidenceKinds = enumeration({
  DOCUMENT: ["制度文件", "Document"],
  PHOTO: ["现场照片", "Photo"],
  SYSTEM_RECORD: ["系统记录", "System record"],
  DATA: ["数据指标", "Data"],
  SITE_CHECK: ["现场核查", "Site check"],
  MEETING_RECORD: ["会议记录", "Meeting record"],
});

export type EvidenceKind = ValueOf<typeof evidenceKinds>;
