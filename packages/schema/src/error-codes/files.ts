/** Refusals about files that belong to a plan or a problem. */
export const fileCodes = {
  FILE_NAME_INVALID: {
    zh: "文件名为空、过长或含有不能使用的字符，请改名后重新上传。",
    en: "The file name is empty, too long or contains characters that cannot be used. Rename the file and upload it again.",
  },
  FILE_EMPTY: { zh: "文件是空的，请选择有内容的文件。", en: "The file is empty. Choose one with content." },
  FILE_TOO_LARGE: {
    zh: "文件超过 {maximum} MB，请压缩或拆分后重新上传。",
    en: "The file is larger than {maximum} MB. Compress or split it and upload it again.",
  },
  TOO_MANY_FILES: {
    zh: "最多上传 {maximum} 个文件，请先整理已有文件。",
    en: "There are at most {maximum} files here. Tidy them up first.",
  },
  UPLOAD_ELSEWHERE: {
    zh: "服务器已收到 {received} 字节，请从那里继续。",
    en: "The server has received {received} bytes. Go on from there.",
  },
  UPLOAD_TOO_LONG: {
    zh: "收到的内容超过事先声明的 {size} 字节，请重新上传该文件。",
    en: "More came than the {size} bytes that were announced. Upload the file again.",
  },
} as const;
