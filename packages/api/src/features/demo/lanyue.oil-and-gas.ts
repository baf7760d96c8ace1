import { type Company, drawnFrom } from "./demo.company.js";
import { contractors, money, safety, service } from "./lanyue.themes.js";

export const beiyuan: Company = {
  name: "北原油田公司",
  code: "LY-101",
  head: ["梁振东", "党委书记、总经理"],
  deputy: ["戚建平", "副总经理"],
  office: ["陈柏年", "督办办公室"],
  phone: "0459-555-0101",
  training: { subject: "井控管理制度和应急处置卡", officer: ["蒋立新", "井控安全部"] },
  visits: [
    { to: "到 12 支作业队驻点，查应急演练和修井设计变更的真实性", officer: ["蒋立新", "井控安全部"] },
    { to: "到 4 个物资站点核对采购拆分和验收记录", officer: ["孟繁星", "物资供应部"] },
  ],
  batches: [
    {
      name: "第一批",
      span: [-22, 22],
      organizations: ["LY-101-1", "LY-101-2"],
      headCount: 1_284,
      scope: "采油一厂、井下作业公司机关和全部基层队，班组长以上人员全部纳入自查。",
    },
    {
      name: "第二批",
      span: [10, 108],
      organizations: ["LY-101-3"],
      headCount: 936,
      scope: "采油二厂机关、6 个采油作业区和维修队，参照第一批做法逐队完成自查。",
    },
  ],
  keyPeople: [
    { batch: 1, post: "井下作业公司经理", name: "龚自强", category: "井控管理", requirement: "每月跟班不少于 2 次，对演练记录逐次签认。" },
    { batch: 1, post: "采油一厂安全总监", name: "冯雨桐", category: "安全环保", requirement: "危废转运联单逐单复核，发现缺失当日停运。" },
    { batch: 2, post: "采油二厂物资主管", name: "孟繁星", category: "物资采购", requirement: "同类物资三个月内合并计划，拆分的逐单说明。" },
  ],
  problems: [
    {
      title: "井控应急演练记录事后补签",
      severity: "MAJOR",
      theme: safety,
      repeated: true,
      type: "IMMEDIATE",
      until: 38,
      goal: "演练记录全部由系统实时生成，补签为零",
      measures: ["12 支作业队启用演练电子签到，现场拍照定位上传", "每周抽查 3 支队伍的演练录像，与签到逐人核对"],
      criteria: [
        ["连续 8 周抽查无补签", "SYSTEM_RECORD"],
        ["演练签到系统验收单", "DOCUMENT"],
      ],
      officer: ["蒋立新", "井控安全部"],
    },
    {
      title: "含油污泥转运联单缺失",
      severity: "IMPORTANT",
      theme: safety,
      type: "PHASED",
      until: 60,
      goal: "含油污泥转运联单完整率 100%",
      measures: ["清理近两年 214 份联单，缺失的向处置单位补齐", "转运车辆装定位，无联单不放行"],
      criteria: [["联单台账与环保系统逐单一致", "DATA"]],
      officer: ["冯雨桐", "质量环保部"],
    },
    {
      title: "物资采购拆分规避招标",
      severity: "IMPORTANT",
      theme: money,
      type: "PHASED",
      until: 88,
      goal: "同类物资合并采购，规避招标为零",
      measures: ["清查 50 万元以下采购订单 1,120 笔，逐笔认定", "采购系统设同类合并预警，预警单由纪检复核"],
      criteria: [
        ["清查报告和认定清单", "DOCUMENT"],
        ["连续两个季度预警单全部有复核结论", "SYSTEM_RECORD"],
      ],
      officer: ["孟繁星", "物资供应部"],
    },
  ],
  guidance: {
    guides: ["LY-101-1", "LY-101-2", "LY-101-3"],
    members: [
      ...drawnFrom("LY-101", ["蒋立新", "井控安全部主任"], ["温亦舟", "纪检干事"]),
      ...drawnFrom("LY-102", ["裴子昂", "安全部副主任"]),
    ],
  },
  lasting: { rule: "修订《井控演练管理办法》，演练与岗位津贴挂钩（长效机制）", officer: ["蒋立新", "井控安全部"] },
};

export const xiling: Company = {
  name: "西陵管道公司",
  code: "LY-102",
  head: ["齐鸿远", "党委书记、总经理"],
  deputy: ["卞小川", "副总经理"],
  office: ["林之涵", "督办办公室"],
  phone: "0717-555-0102",
  training: { subject: "管道巡护和阀室门禁制度", officer: ["裴子昂", "安全部"] },
  visits: [
    { to: "到 18 座阀室核对巡检记录与门禁数据", officer: ["裴子昂", "安全部"] },
    { to: "沿线走访 6 个乡镇，查第三方施工告知是否到位", officer: ["戴听澜", "管道保护部"] },
  ],
  batches: [
    {
      name: "第一批",
      span: [-22, 108],
      organizations: ["LY-102-1", "LY-102-2", "LY-102-3"],
      headCount: 742,
      scope: "三个基层单位一次铺开，站长、巡护班长和抢修队长全部纳入。",
    },
  ],
  keyPeople: [
    { batch: 1, post: "阀室巡检班长", name: "", category: "巡护管理", requirement: "巡检以门禁数据为准，人未到不得填记录。" },
    { batch: 1, post: "抢修中心主任", name: "邹一鸣", category: "应急抢修", requirement: "每季度一次不打招呼的拉动演练。" },
  ],
  problems: [
    {
      title: "阀室巡检记录与门禁数据不一致",
      severity: "IMPORTANT",
      theme: safety,
      type: "IMMEDIATE",
      until: 32,
      goal: "巡检记录与门禁数据一致率 100%",
      measures: ["巡检系统与门禁打通，无开门记录不能提交", "每周比对一次，差异由站长当日说明"],
      criteria: [["连续 6 周比对一致率 100%", "SYSTEM_RECORD"]],
      officer: ["裴子昂", "安全部"],
    },
    {
      title: "第三方施工告知流于形式",
      severity: "GENERAL",
      theme: contractors,
      type: "PHASED",
      until: 74,
      goal: "沿线第三方施工 100% 现场交底、全程旁站",
      measures: ["与 6 个乡镇签订告知联动协议", "施工点旁站视频回传调控中心"],
      criteria: [
        ["联动协议 6 份", "DOCUMENT"],
        ["旁站视频抽查记录", "SYSTEM_RECORD"],
      ],
      officer: ["戴听澜", "管道保护部"],
    },
  ],
  guidance: {
    guides: ["LY-102-1", "LY-102-2", "LY-102-3"],
    members: drawnFrom("LY-102", ["裴子昂", "安全部副主任"], ["戴听澜", "管道保护部主任"], ["宁书白", "工会干事"]),
  },
  lasting: { rule: "印发《阀室巡检数据比对规定》（长效机制）", officer: ["裴子昂", "安全部"] },
};

export const lanchuan: Company = {
  name: "蓝川气田公司",
  code: "LY-103",
  head: ["冉志高", "党委书记、总经理"],
  deputy: ["蒙思齐", "副总经理"],
  office: ["孟见山", "督办办公室"],
  phone: "0826-555-0103",
  training: { subject: "集气站消防和硫化氢防护", officer: ["车雅文", "安全环保部"] },
  visits: [
    { to: "到 9 座集气站实测消防水压和泡沫液有效期", officer: ["车雅文", "安全环保部"] },
    { to: "到净化厂跟班 3 个夜班，查交接班记录", officer: ["程若谷", "生产运行部"] },
  ],
  batches: [
    {
      name: "第一批",
      span: [-22, 108],
      organizations: ["LY-103-1", "LY-103-2"],
      headCount: 518,
      scope: "采气作业区 9 座集气站和净化厂全部班组，班长以上人员全部纳入。",
    },
  ],
  keyPeople: [
    { batch: 1, post: "净化厂值班长", name: "", category: "生产运行", requirement: "交接班必须到现场，记录当班完成。" },
    { batch: 1, post: "采气作业区安全员", name: "苗青禾", category: "消防管理", requirement: "每周实测一次水压，数据当日上传。" },
  ],
  problems: [
    {
      title: "集气站消防水压不足",
      severity: "MAJOR",
      theme: safety,
      type: "IMMEDIATE",
      until: 28,
      goal: "9 座集气站消防水压全部达到设计值",
      measures: ["更换 3 座集气站的稳压泵，12 月上旬完成", "每周实测水压并上传，低于设计值当日停产整改"],
      criteria: [
        ["第三方检测报告", "DOCUMENT"],
        ["连续 4 周实测合格", "DATA"],
      ],
      officer: ["车雅文", "安全环保部"],
    },
    {
      title: "净化厂交接班记录代签",
      severity: "GENERAL",
      theme: service,
      kind: "SELF_CHECK",
      type: "PHASED",
      until: 66,
      goal: "交接班全部刷脸确认，代签为零",
      measures: ["控制室装刷脸终端，与交接班日志绑定", "每月抽查 10 个班次的录像"],
      criteria: [
        ["终端验收单", "DOCUMENT"],
        ["连续两个月抽查无代签", "SITE_CHECK"],
      ],
      officer: ["程若谷", "生产运行部"],
    },
  ],
  guidance: {
    guides: ["LY-103-1", "LY-103-2"],
    members: drawnFrom("LY-103", ["车雅文", "安全环保部主任"], ["程若谷", "生产运行部副主任"]),
  },
  lasting: { rule: "印发《集气站消防设施周测规定》（长效机制）", officer: ["车雅文", "安全环保部"] },
};
