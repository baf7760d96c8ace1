import { branch, department, headquarters, site, subsidiary } from "./demo.organization.js";

/** A chemical group that compares eight areas with its own reality and strikes problems off one by one. */
export const cangheng = headquarters("CANGHENG", "沧衡化工集团", "Cangheng Chemical Group", [
  subsidiary("CH-101", "沧衡农化公司", "Cangheng Agrochemicals", [
    site("CH-101-1", "肥料生产基地", "Fertilizer Works"),
    site("CH-101-2", "农技服务中心", "Farm Service Centre"),
  ]),
  subsidiary("CH-102", "沧衡储运公司", "Cangheng Storage", [
    site("CH-102-1", "沿江库区", "Riverside Depot"),
    site("CH-102-2", "滨海库区", "Seaside Depot"),
  ]),
  subsidiary("CH-103", "沧衡新材料公司", "Cangheng Materials", [site("CH-103-1", "中试基地", "Pilot Plant")]),
  department("CH-201", "整改工作办公室", "Rectification Office"),
]);

/** A bank whose leaders each take two research tasks and whose ten themes grow from one root. */
export const jianghe = headquarters("JIANGHE", "江禾开发银行", "Jianghe Development Bank", [
  branch("JH-101", "江北分行", "Jiangbei Branch"),
  branch("JH-102", "临川分行", "Linchuan Branch"),
  branch("JH-103", "云麓分行", "Yunlu Branch"),
  department("JH-201", "信贷管理部", "Credit Department"),
  department("JH-202", "督办室", "Supervision Office"),
]);

/** An investment holding that examines the plans of the enterprises it manages directly: the first gate. */
export const hengtai = headquarters("HENGTAI", "衡泰投资控股集团", "Hengtai Investment Holding", [
  subsidiary("HT-101", "衡泰产业投资公司", "Hengtai Industrial Investment", [
    site("HT-101-1", "东部基金公司", "Eastern Fund"),
    site("HT-101-2", "西部基金公司", "Western Fund"),
    site("HT-101-3", "资产运营公司", "Asset Operations"),
    site("HT-101-4", "物业服务公司", "Property Services"),
    site("HT-101-5", "培训中心", "Training Centre"),
  ]),
  subsidiary("HT-102", "衡泰资产管理公司", "Hengtai Asset Management"),
  subsidiary("HT-103", "衡泰健康产业公司", "Hengtai Health"),
  subsidiary("HT-104", "衡泰科创投资公司", "Hengtai Innovation Capital"),
  subsidiary("HT-105", "衡泰融资租赁公司", "Hengtai Leasing"),
  department("HT-201", "党群工作部", "Party and Staff Affairs"),
]);
