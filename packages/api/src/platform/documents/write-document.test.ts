import type { Paper } from "@duban/schema/paper";
import { expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { writeDocument } from "./write-document.js";

const letter: Paper = {
  locale: "zh_CN",
  fileName: "通知",
  letterhead: "澜岳能源集团文件",
  number: "督审〔2026〕LY-1号",
  title: "关于退回方案的通知",
  addressee: "云程物流：",
  blocks: [
    { kind: "text", text: "收悉 <&> \u0001控制符" },
    { kind: "heading", level: 1, text: "一、意见" },
    { kind: "item", lead: "1. F1 第2.1节：", text: "第一行\n第二行" },
    {
      kind: "table",
      columns: [
        { title: "任务", weight: 3 },
        { title: "责任人", weight: 1 },
      ],
      rows: [["研讨", "秦牧"]],
    },
  ],
  signature: { organization: "澜岳能源集团", date: "2026年11月28日" },
  notes: ["校验值 abc"],
  landscape: false,
};

const partsOf = async (paper: Paper) =>
  Object.fromEntries(Object.entries(unzipSync(await writeDocument(paper))).map(([name, part]) => [name, strFromU8(part)]));

test("a letter has the measures and faces of official documents", async () => {
  const parts = await partsOf(letter);
  const body = parts["word/document.xml"] ?? "";
  expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(body).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  expect(body).toContain('w:eastAsia="方正小标宋简体"');
  expect(body).toContain('w:firstLine="640"');
  expect(body).toContain('w:line="579" w:lineRule="exact"');
  expect(body).toContain("收悉 &lt;&amp;&gt; 控制符");
  expect(body).toContain("<w:br/>");
  expect(body).toContain("<w:tblHeader/>");
  expect(parts["word/settings.xml"]).toContain("evenAndOddHeaders");
  const footers = Object.entries(parts).filter(([name]) => name.startsWith("word/footer"));
  expect(footers.map(([, xml]) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort()).toEqual(["left", "right"]);
});

test("a plan lies across, without a red head", async () => {
  const body =
    (await partsOf({ ...letter, letterhead: null, addressee: null, signature: null, notes: [], landscape: true }))["word/document.xml"] ??
    "";
  expect(body).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
  expect(body).not.toContain("D7000F");
});
