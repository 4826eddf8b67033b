import ExcelJS from 'exceljs';

/*
 * Rows as wordy as those of the real ledgers: items, measures (52 to 184 characters) and notes are texts of their own
 * with few exceptions, one row in ten has a deadline and one in five a list of units that few others have, and one item
 * in fifty a slip.
 */
const OFFICES = [
  ...['办公室', '政治部', '机关党办', '装财科', '信息科', '立法科', '法治调研科', '法治督察科', '律师工作科'],
  ...['普法与依法治理科', '行政复议与应诉一科', '行政复议与应诉二科', '合法性审查科', '社区矫正管理科'],
  ...['公共法律服务管理科', '人民参与和促进法治科', '市法律援助中心'],
];
const COUNTIES = ['涪城区', '游仙区', '安州区', '江油市', '三台县', '梓潼县', '平武县', '北川县', '盐亭县'];
const LOCAL = ['司法局', '公证处', '法律援助中心'];
const UNDATED = ['全年整体推进', '全年推进', '长期', '年内建成', '按省厅要求'];
const STEPS = [
  '制定方案',
  '考察学习',
  '软件开发',
  '项目申报',
  '组织实施',
  '逐级申报',
  '调试',
  '筹备',
  '市级初审',
];
const ENDS = ['组织验收', '全面建成', '形成经验推广', '完成建设', '司法部验收'];
const CLAUSES = [
  (n: number) => `聚焦第${n}片区企业运营和群众需求，设立服务窗口不少于${(n % 9) + 1}个`,
  (n: number) => `组织“法治体检”专项活动${(n % 7) + 2}场次，覆盖${n}户小微企业`,
  (n: number) => `制定《第${n}号示范点建设管理办法》，明确责任分工和时间节点`,
  (n: number) => `培育“法律明白人”（含网格员）${n}名，建立工作台账`,
  () => '形成可复制、可推广的经验做法，力争在全省作交流发言',
  (n: number) => `整合律师、公证、调解等资源，推动${(n % 30) + 5}个司法所规范化建设；完善线上线下协同机制`,
];

/** Numbers that look as if drawn and are the same in every run. */
function draws(row: number): (below: number) => number {
  let state = (row + 1) * 2_654_435_761;
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393;
    return (state >>> 0) % below;
  };
}

type Draw = ReturnType<typeof draws>;

const pick = (draw: Draw, from: readonly string[]): string => from[draw(from.length)] ?? '';

function deadline(draw: Draw): string {
  const kind = draw(20);
  if (kind < 3) return pick(draw, UNDATED);
  const month = 2 + draw(5);
  const [first, second] = [pick(draw, STEPS), pick(draw, STEPS)];
  if (kind < 5) {
    return `1-${month}月${first} ${month + 1}-${month + 1 + draw(5)}月${second} 12月${pick(draw, ENDS)}`;
  }
  return `${kind < 12 ? 12 : 1 + draw(12)}月底前${draw(3) > 0 ? '完成' : ''}`;
}

function units(draw: Draw): string {
  const office = pick(draw, OFFICES);
  if (draw(5) > 0) return office;
  const others = Array.from({ length: 1 + draw(3) }, () => pick(draw, COUNTIES) + pick(draw, LOCAL));
  return [office, ...others].join('、');
}

function measures(draw: Draw, no: number): string {
  const first = draw(CLAUSES.length);
  const clauses = Array.from({ length: 2 + draw(5) }, (_, step) => CLAUSES[(first + step) % CLAUSES.length]);
  return `${clauses.map((clause) => clause?.(no) ?? '').join('；')}。`;
}

function progress(draw: Draw, no: number): (string | number | null)[] {
  const month = 1 + draw(6);
  const note = `${month}月：第${no}号点已选址，正在开展${pick(draw, STEPS)}工作`;
  switch (draw(3)) {
    case 0:
      return ['未开始', 0, null, null];
    case 1:
      return ['进行中', (1 + draw(9)) / 10, null, note];
    default:
      return ['已完成', 1, `2023-0${month}-${10 + draw(18)}`, note];
  }
}

function itemRow(index: number): (string | number | null)[] {
  const draw = draws(index);
  const no = index + 1;
  const slip = draw(50) === 0 ? ' ' : '';
  return [
    `第${Math.floor(index / 10) + 1}批重点工程示范试点，推进高质量发展`,
    `${no}.建设第${no}号公共法律服务示范点${slip}`,
    measures(draw, no),
    deadline(draw),
    `${pick(draw, COUNTIES)}司法局`,
    units(draw),
    ...progress(draw, no),
  ];
}

const HEADER = [
  ...['目标', '任务', '具体措施', '时序进度', '牵头单位', '市局责任部门'],
  ...['状态', '完成比例', '完成日期', '最新进展'],
];

/** A key-projects ledger with the given number of items, goals merged by tens, progress filled in. */
export async function bigLedger(rows: number): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('重点工程推进年');
  sheet.addRow(['2023年“重点工程推进年”项目台账']);
  sheet.addRow(HEADER);
  for (let index = 0; index < rows; index++) sheet.addRow(itemRow(index));
  for (let top = 3; top + 9 <= rows + 2; top += 10) sheet.mergeCells(top, 1, top + 9, 1);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
