import type { CellValue } from '#core/grid/grid';

export type Row = readonly CellValue[];
export type Rows = readonly Row[];

/** Ledgers as plain rows: a title, a header and the rows given. Items begin in row 3. */
const ledger =
  (title: string, ...header: string[]) =>
  (...rows: Row[]): Rows => [[title], header, ...rows];

const RULE = ['类型', '新建(修订)制度名称', '完成时限', '责任科室'];
const PROGRESS = ['状态', '完成比例', '完成日期', '验收结论', '验收日期'];

/** 类型, 制度名称, 完成时限, 责任科室. */
export const rules = ledger('2023年“制度建设规范年”项目台账', ...RULE);
/** As `rules`, in a ledger that names no year. */
export const rulesOfNoYear = ledger('“制度建设规范年”项目台账', ...RULE);
/** As `rules`, then 状态, 完成比例, 完成日期, 验收结论, 验收日期. */
export const progress = ledger('2023年“制度建设规范年”项目台账', ...RULE, ...PROGRESS);
/** 目标, 具体任务, 时序进度, 责任单位. */
export const tasks = ledger('2023年“基础工作提升年”项目台账', '目标', '具体任务', '时序进度', '责任单位');
/** 目标, 任务, 具体措施, 时序进度, 牵头单位, 市局责任部门. */
export const projects = ledger(
  '2023年“重点工程推进年”项目台账',
  ...['目标', '任务', '具体措施', '时序进度', '牵头单位', '市局责任部门'],
);
/** 序号, 部门, 目标任务分, 外宣信息, 政务信息, 备注. */
export const quotas = ledger(
  '2023信息任务分配表',
  ...['序号', '部门', '目标任务分', '外宣信息', '政务信息', '备注'],
);
/** 日期, 部门, 类别, 信息类型, 标题, 采用级别, 采用刊物. */
export const articles = ledger(
  '2023年信息报送登记表',
  ...['日期', '部门', '类别', '信息类型', '标题', '采用级别', '采用刊物'],
);
/** 单位名称, 类别, 别名, 成员. */
export const directory = ledger('单位名录', '单位名称', '类别', '别名', '成员');

const A_RULE = ['党建类', '1.甲制度', '5月底前', '办公室'] as const;

/** One rule with its progress: 状态, 完成比例, 完成日期, 验收结论, 验收日期. */
export const oneProgress = (...cells: Row): Rows => progress([...A_RULE, ...cells]);
/** One rule with this deadline. */
export const oneDeadline = (deadline: CellValue): Rows => rules(['党建类', '1.甲制度', deadline, '办公室']);
/** One rule with these responsible units. */
export const oneUnitCell = (units: CellValue): Rows => rules(['党建类', '1.甲制度', '5月底前', units]);
/** One task with this text. */
export const oneTask = (item: CellValue): Rows => tasks(['夯实基础', item, '5月底前', '办公室']);
