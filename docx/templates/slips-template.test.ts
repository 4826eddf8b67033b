import { documentData } from '#core/document/vocabulary';
import type { ReportInput } from '#core/report/report-input';
import { buildSlips } from '#core/report/slips/build-slips';
import type { Slip } from '#core/report/slips/slip';
import { SLIP_VOCABULARY } from '#core/report/slips/slips-vocabulary';
import { circularInput, type ItemSaid } from '#tests/support/circular-input';
import { checkTemplate } from '../fill/check-template';
import { renderDocument } from '../fill/render-document';
import { paragraphsOf, partOf } from '../testing/document-text';
import { slipsTemplate } from './slips-template';

const RED: ItemSaid = { title: '逾期的', due: '2023-06-15' };
const NEAR: ItemSaid = { title: '临期的', due: '2023-07-10' };
const FINDING = {
  no: 1,
  date: '2023-06-01',
  unit: '办公室',
  units: ['办公室'],
  problem: '记录不全',
} as const;

/** A slip of the only unit there is. */
function slipOn(items: readonly ItemSaid[], more: Partial<ReportInput> = {}): Slip {
  const [slip, another] = buildSlips(circularInput(items, more));
  if (!slip || another) throw new Error('one slip is wanted');
  return slip;
}

async function print(slip: Slip): Promise<Uint8Array> {
  const data = documentData(SLIP_VOCABULARY, slip);
  const template = await slipsTemplate();
  return renderDocument(template, { vocabulary: SLIP_VOCABULARY, data, title: '督办单', asOf: slip.asOf })
    .bytes;
}

it('fits its vocabulary', async () => {
  expect(checkTemplate(await slipsTemplate(), SLIP_VOCABULARY)).toEqual([]);
});

it.each([
  ['red', '红色督办单', 'C00000'],
  ['yellow', '黄色督办单', 'FFC000'],
  ['blue', '蓝色督办单', '0070C0'],
] as const)('bears a band that is %s and says so', async (colour, name, fill) => {
  const file = await print({ ...slipOn([RED]), colour });
  const fills = [...partOf(file).matchAll(/<w:shd [^>]*w:fill="(?!auto)(\w+)"/g)].map(([, one]) => one);
  expect(fills.filter((one) => ['C00000', 'FFC000', '0070C0'].includes(one ?? ''))).toEqual([fill]);
  expect(paragraphsOf(file)[0]).toBe(name);
});

it('tells a unit what to do by when, and comes with a receipt', async () => {
  const items = [{ ...RED, units: ['办公室', '信息科'] }];
  const printed = paragraphsOf(await print(slipOn(items))).filter((line) => line !== '');
  const table = ['序号', '事项', '时限', '目前进展', '督办原因', '要求完成', '时间'];
  const item = ['1', '逾期的', '（基础工作提升年第1项；配合单位：信息科）', '2023-06-15', '未填报进展'];
  expect(printed).toEqual([
    ...['红色督办单', '督　办　单', '编号：〔2023〕督字第【序号】号', '办公室：'],
    '截至2023年6月30日，你单位牵头的台账事项中有1项列入红色督办，为“逾期的”。现予督办，请认真研究，抓紧办理。',
    ...['一、红色督办事项（1项）', ...table, ...item, '6月15日到期，逾期15天', '【要求完成时间】'],
    '红色表示已经逾期或者亮红灯，黄色表示进展滞后、未按月填报进展或者销号申请被退回，蓝色表示距到期不超过15天。',
    '二、办理要求',
    '（一）对照上述事项和问题逐一查明原因，明确整改措施、责任人和完成时间，抓紧办理。红色督办事项请书面说明原因。',
    '（二）请于2023年7月7日【建议时限，请核定】前将督办单回执签字盖章后送绵阳市司法局，并在台账中更新进展、附上佐证材料。',
    ...['绵阳市司法局', '2023年7月【日期】日', '督办单回执', '督办单', '红色督办单（统计截至2023年6月30日）'],
    ...['收文单位', '办公室', '编号', '收到日期', '　　年　　月　　日', '签收人', '整改措施', '预计完成时间'],
    ...['负责人签字', '单位盖章', '　　年　　月　　日', '统计截至2023年6月30日。数据来源：没有台账。'],
  ]);
});

it('has a group for each colour, and findings in a table of their own', async () => {
  const printed = paragraphsOf(await print(slipOn([NEAR, RED], { inspections: [FINDING] })));
  expect(printed.filter((line) => /^[一二三四]、/.test(line))).toEqual([
    '一、红色督办事项（1项）',
    '二、蓝色督办事项（1项）',
    '三、督导检查发现的问题（1个）',
    '四、办理要求',
  ]);
});

it('says nothing of what there is not', async () => {
  const file = await print(slipOn([], { inspections: [{ ...FINDING, rectifyBy: '6月20日前' }] }));
  const text = paragraphsOf(file).join('\n');
  expect(text).toContain('一、督导检查发现的问题（1个）\n');
  expect(text).not.toMatch(/督办事项（|未报送|红色督办事项请书面/);
  expect(partOf(file).match(/<w:tblHeader\/>/g)).toHaveLength(1);
});

it('tells what was not reported', async () => {
  const slip: Slip = {
    ...slipOn([RED]),
    unreported: '6月未报送进展的是某项。',
    unreportedHeading: '二、未报送进展的事项',
  };
  const text = paragraphsOf(await print(slip)).join('\n');
  expect(text).toContain('二、未报送进展的事项\n6月未报送进展的是某项。\n');
});

it('prints hostile texts as they are', async () => {
  const title = '=1+1 {单位} {#督办事项} </w:t><w:p/> & "引号" 𠮷\u0007';
  const printed = paragraphsOf(await print(slipOn([{ ...RED, title, units: ['{#颜色}'] }])));
  expect(printed).toContain('=1+1 {单位} {#督办事项} </w:t><w:p/> & "引号" 𠮷');
  expect(printed).toContain('{#颜色}：');
});

it('repeats the header of a long table and breaks no row', async () => {
  const items = Array.from({ length: 120 }, (_, index) => ({ ...RED, title: `第${index}件` }));
  const xml = partOf(await print(slipOn(items)));
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  const [table = ''] = /<w:tbl>.*?<\/w:tbl>/s.exec(xml) ?? [];
  expect(table.match(/<w:tr[ >]/g)).toHaveLength(121);
  expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(121);
});

it('gives the same bytes again', async () => {
  const slip = slipOn([RED, NEAR]);
  expect(await print(slip)).toEqual(await print(slip));
});
