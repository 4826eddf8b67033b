/** Short names of the five info categories, in the order of the table's columns. */
export const categories = ['外宣', '政务', '平安', '营商', '扫黑'] as const;
export type Category = (typeof categories)[number];

/** A row of the table: unit, 目标任务分, articles due by category (0: none), 备注 where the table has the total. */
export type QuotaLine = readonly [
  unit: string,
  targetScore: number,
  quotas: readonly [number, number, number, number, number],
  remarkTotal?: number,
];

export const infoQuota = {
  sheet: '信息任务分配表',
  annex: '附件1',
  title: '安居区司法局2023信息任务分配表',
  /** The line breaks are the original's. */
  categoryHeaders: {
    外宣: '外宣信息',
    政务: '政务\n信息',
    平安: '平安建设暨市域社会治理信息',
    营商: '营商环境信息',
    扫黑: '扫黑除恶\n禁毒信息',
  } satisfies Record<Category, string>,
  note: '备注∶1.政务信息分经验动态、创新信息、简讯、专报信息四类，写法见附件2',
};

export const quotaLines: readonly QuotaLine[] = [
  ['办公室', 40, [12, 6, 2, 0, 4], 24],
  ['政治处', 30, [12, 6, 0, 0, 0], 18],
  ['行政复议与应诉股', 30, [8, 4, 0, 6, 0], 18],
  ['依法治区办秘书股', 30, [8, 6, 2, 2, 0], 18],
  ['普法与依法治理股', 30, [8, 6, 2, 0, 2], 18],
  ['人民参与和促进法治股', 30, [8, 6, 2, 0, 2], 18],
  ['公共法律服务管理股', 30, [8, 4, 2, 4, 0], 18],
  ['法律援助中心', 30, [8, 4, 2, 2, 2], 18],
  ['法治督查股', 30, [8, 6, 0, 4, 0], 18],
  ['社区矫正管理股', 30, [8, 4, 2, 0, 4], 18],
  ['柔刚（安居）司法所', 20, [16, 0, 0, 0, 0]],
  ['凤凰（经开区）司法所', 20, [16, 0, 0, 0, 0]],
  ['三家司法所', 20, [12, 0, 0, 0, 0]],
  ['横山司法所', 20, [12, 0, 0, 0, 0]],
  ['西眉司法所', 20, [12, 0, 0, 0, 0]],
  ['东禅司法所', 20, [12, 0, 0, 0, 0]],
  ['白马司法所', 20, [12, 0, 0, 0, 0]],
  ['拦江司法所', 20, [12, 0, 0, 0, 0]],
];
