import ExcelJS from 'exceljs';

/** Rows of the size and wording of a real ledger: 40–80 characters an item, deadlines and units that repeat. */
const DEADLINES = [
  '5月底前',
  '12月底前完成',
  '9-12月组织实施',
  '全年整体推进',
  '1-3月筹备 后期持续推进',
  '2025年前',
  '长期',
];
const UNITS = [
  '办公室',
  '政治部',
  '律师工作科、市律师协会',
  '行政复议与应诉一、二科',
  '公共法律服务管理科,涪城区、江油市司法局',
  '立法科',
];

/** A key-projects ledger with the given number of items, goals merged by tens, progress filled in. */
export async function bigLedger(rows: number): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('重点工程推进年');
  sheet.addRow(['2023年“重点工程推进年”项目台账']);
  sheet.addRow([
    '目标',
    '任务',
    '具体措施',
    '时序进度',
    '牵头单位',
    '市局责任部门',
    '状态',
    '完成比例',
    '最新进展',
  ]);
  for (let index = 0; index < rows; index++) {
    sheet.addRow([
      '开展重点工程示范试点，推进高质量发展',
      `${index + 1}.建设第${index + 1}号公共法律服务示范点`,
      `聚焦第${index + 1}片区企业运营和群众需求，设立服务窗口不少于${(index % 9) + 1}个，开展法治体检，形成可复制经验`,
      DEADLINES[index % DEADLINES.length],
      '游仙区司法局',
      UNITS[index % UNITS.length],
      index % 3 === 0 ? '进行中' : '未开始',
      index % 3 === 0 ? (1 + (index % 9)) / 10 : 0,
      index % 3 === 0 ? `6月：第${index + 1}号点已选址` : null,
    ]);
  }
  for (let top = 3; top + 9 <= rows + 2; top += 10) sheet.mergeCells(top, 1, top + 9, 1);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
