import { branch, department, headquarters, site, subsidiary } from "./demo.organization.js";

const oilAndGas = branch("LY-1", "油气板块", "Oil and Gas", [
  subsidiary("LY-101", "北原油田公司", "Beiyuan Oilfield", [
    site("LY-101-1", "采油一厂", "Production Plant 1"),
    site("LY-101-2", "井下作业公司", "Downhole Services"),
    site("LY-101-3", "采油二厂", "Production Plant 2"),
  ]),
  subsidiary("LY-102", "西陵管道公司", "Xiling Pipeline", [
    site("LY-102-1", "西陵输油处", "Xiling Pumping Division"),
    site("LY-102-2", "中坪输气处", "Zhongping Gas Division"),
    site("LY-102-3", "维抢修中心", "Emergency Repair Centre"),
  ]),
  subsidiary("LY-103", "蓝川气田公司", "Lanchuan Gas Field", [
    site("LY-103-1", "采气作业区", "Gas Production Area"),
    site("LY-103-2", "天然气净化厂", "Gas Treatment Plant"),
  ]),
  subsidiary("LY-104", "海拓勘探公司", "Haituo Exploration", [
    site("LY-104-1", "物探大队", "Geophysical Survey Team"),
    site("LY-104-2", "钻井大队", "Drilling Team"),
  ]),
]);

const salesAndEngineering = branch("LY-2", "销售与工程板块", "Sales and Engineering", [
  subsidiary("LY-201", "岳岭工程公司", "Yueling Engineering", [
    site("LY-201-1", "第一项目部", "Project Department 1"),
    site("LY-201-2", "第二项目部", "Project Department 2"),
  ]),
  subsidiary("LY-202", "江右销售公司", "Jiangyou Sales", [
    site("LY-202-1", "江右东区分公司", "Jiangyou East"),
    site("LY-202-2", "江右西区分公司", "Jiangyou West"),
    site("LY-202-3", "油库管理中心", "Depot Management Centre"),
  ]),
  subsidiary("LY-203", "云程物流公司", "Yuncheng Logistics", [
    site("LY-203-1", "危货运输车队", "Dangerous Goods Fleet"),
    site("LY-203-2", "仓储中心", "Warehouse Centre"),
    site("LY-203-3", "油库装卸区", "Depot Loading Area"),
  ]),
]);

const refining = branch("LY-3", "炼化板块", "Refining and Chemicals", [
  subsidiary("LY-301", "东海炼化公司", "Donghai Refining", [
    site("LY-301-1", "炼油一部", "Refining Department 1"),
    site("LY-301-2", "炼油二部", "Refining Department 2"),
    site("LY-301-3", "港储分公司", "Port and Storage"),
    site("LY-301-4", "检维修中心", "Maintenance Centre"),
    site("LY-301-5", "仓储计量中心", "Warehouse and Metering"),
  ]),
  subsidiary("LY-302", "南屿沥青公司", "Nanyu Asphalt", [
    site("LY-302-1", "沥青生产部", "Asphalt Production"),
    site("LY-302-2", "储运部", "Storage and Transport"),
  ]),
  subsidiary("LY-303", "瀚源化工公司", "Hanyuan Chemical", [
    site("LY-303-1", "烯烃部", "Olefins Department"),
    site("LY-303-2", "公用工程部", "Utilities Department"),
  ]),
]);

const financeAndResearch = branch("LY-4", "金融科研板块", "Finance and Research", [
  subsidiary("LY-401", "澜岳财务公司", "Lanyue Finance"),
  subsidiary("LY-402", "澜岳研究院", "Lanyue Research Institute", [
    site("LY-402-1", "勘探开发所", "Exploration Laboratory"),
    site("LY-402-2", "新材料所", "Materials Laboratory"),
  ]),
  subsidiary("LY-403", "澜岳保险经纪公司", "Lanyue Insurance Brokers"),
]);

/** The largest group of the demo: an energy company in four divisions. */
export const lanyue = headquarters("LANYUE", "澜岳能源集团", "Lanyue Energy Group", [
  oilAndGas,
  salesAndEngineering,
  refining,
  financeAndResearch,
  department("LY-501", "督办办公室", "Supervision Office"),
  department("LY-502", "安全环保部", "Safety and Environment"),
  department("LY-503", "审计部", "Audit Department"),
]);
