/** A workbook of all that 督办 is about, on 20 June 2023. */
import { grid } from '../support/grid';

type SheetRows = readonly (readonly (string | number | null)[])[];

export const SUPERVISED_ON = '2023-06-20';

const PROGRESS = [
  '状态',
  '完成比例',
  '完成日期',
  '最新进展',
  '佐证材料',
  '存在问题',
  '节点完成',
  '销号',
  '退回原因',
];
const ACCEPTANCE = ['验收结论', '验收日期'];

/** Items begin in row 3. */
const ITEMS: SheetRows = [
  ['2023年“基础工作提升年”项目台账'],
  ['目标', '具体任务', '时序进度', '责任单位', ...PROGRESS, ...ACCEPTANCE],
  [
    ...['夯实基础', '1.建成智慧司法所试点', '3月底前完成选址；6月底前建成；12月底前验收', '办公室'],
    ...['进行中', 0.3, null, '5月：部署', null, '经费未落实', '完成选址：2023-03-20', null, null, null, null],
  ],
  [
    ...['夯实基础', '2.开展行政复议规范化培训', '5月底前', '法制科'],
    ...['已完成', 1, '2023-05-20', '5月：完成', '附件', null, null, '申请销号', null, null, null],
  ],
  [
    ...['夯实基础', '3.修订公证质量管理办法', '5月底前', '公证科'],
    ...['已完成', 1, '2023-05-28', '5月：印发', '文件', null, null, '退回', '请补正式文号', null, null],
  ],
  [
    ...['夯实基础', '4.组织普法宣传进校园', '4月底前', '法制科'],
    ...['已完成', 1, '2023-04-20', '4月：完成', '照片', null, null, '已销号', null, '通过', '2023-05-05'],
  ],
  [
    ...['夯实基础', '5.建立调解员名册', '6月底前', '办公室'],
    ...['已完成', 1, '2023-06-10', '6月：完成', '名册', null, null, null, null, null, null],
  ],
  [
    ...['夯实基础', '6.完成法律援助案件质量评查', '5月底前', '公证科'],
    ...['进行中', 0.7, null, '5月：评查过半', null, null, null, null, null, null, null],
  ],
];

/** With four lamps, red called 逾期, and a colour in row 6 that nobody knows. */
const RULES: SheetRows = [
  ['规则设置'],
  ['序号', '类别', '规则', '取值', '说明'],
  [1, '亮灯', '临期天数', '10', null],
  [2, '亮灯', '灯数', '四灯', null],
  [3, '亮灯', '红灯名称', '逾期', null],
  [4, '亮灯', '蓝灯颜色', '花的', null],
  [5, '督导整改', '默认整改工作日', '10', null],
];

const INSPECTIONS: SheetRows = [
  ['督导检查记录'],
  ['序号', '日期', '方式', '单位', '关联事项', '发现问题', '整改期限', '整改完成日期'],
  [1, '2023-05-08', '暗访', '办公室', '基础工作提升年第1项', '选址没有会议纪要', '2023-05-31', null],
  [2, '2023-06-12', '抽查', '公证科', '第6项', '评查登记不及时', '10个工作日内', null],
  [3, '2023-04-10', '巡回检查', '法制科', null, '宣传资料过期', '2023-04-30', '2023-04-28'],
  [4, '2023-06-16', '抽查', '办公室、公证科', '某某事项', '着装不规范', '从速', null],
];

const QUOTAS: SheetRows = [
  ['2023信息任务分配表'],
  ['序号', '部门', '目标任务分', '外宣信息', '政务信息', '备注'],
  [1, '办公室', 20, '4篇', '8篇', 12],
  [2, '法制科', 20, '2篇', '6篇', 8],
  [3, '公证科', 10, '2篇', '4篇', 6],
];

const ARTICLES: SheetRows = [
  ['2023年信息报送登记表'],
  ['日期', '部门', '类别', '信息类型', '标题', '采用级别', '采用刊物'],
  ['2023-02-01', '办公室', '政务信息', '简讯', '我局召开全市司法行政工作会议', '市', null],
  ['2023-02-03', '办公室', '政务信息', '简讯', '我局召开全市司法行政工作会', null, null],
  ['2023-03-01', '法制科', '外宣信息', '简讯', '行政复议培训班开班', '省', null],
];

export const SUPERVISION_SHEETS = {
  提升年: ITEMS,
  规则设置: RULES,
  督导检查记录: INSPECTIONS,
  信息任务: QUOTAS,
  信息登记: ARTICLES,
} as const;

/** Some of the sheets as a workbook that was read; all where none is named. */
export function supervisionGrids(...names: readonly (keyof typeof SUPERVISION_SHEETS)[]) {
  const wanted: readonly string[] = names.length === 0 ? Object.keys(SUPERVISION_SHEETS) : names;
  const grids = Object.entries(SUPERVISION_SHEETS)
    .filter(([name]) => wanted.includes(name))
    .map(([name, rows]) => grid(name, rows));
  return { fileName: '督办.xlsx', grids };
}
