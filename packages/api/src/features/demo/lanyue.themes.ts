/** Themes of the energy group's inspection feedback. */
export const safety = "安全生产责任落实";
export const contractors = "承包商与外协管理";
export const money = "资金与合同管理";
export const service = "作风与服务基层";

export const lanyueThemes: readonly string[] = [safety, contractors, money, service];
