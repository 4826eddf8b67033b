import { type DocumentData, gapsOf } from '#core/document/document-data';
import { documentData, type PlaceholderInfo } from '#core/document/vocabulary';
import { circularInput, type ItemSaid, itemSaid } from '#tests/support/circular-input';
import type { ReportInput } from '../report-input';
import { buildSlips } from './build-slips';
import { SLIP_VOCABULARY } from './slips-vocabulary';

function dataOf(items: readonly ItemSaid[], more: Partial<ReportInput> = {}): DocumentData {
  const [slip] = buildSlips(circularInput(items, more));
  if (!slip) throw new Error('a slip is wanted');
  return documentData(SLIP_VOCABULARY, slip);
}

function entriesOf(data: DocumentData | undefined, name: string): readonly DocumentData[] {
  const value = data?.[name];
  return value?.kind === 'list' ? value.items : [];
}

it('tells what holds of a slip', () => {
  expect(dataOf([{ due: '2023-06-15' }, { due: '2023-07-10' }])).toMatchObject({
    督办单名称: { text: '红色督办单' },
    颜色: { text: '红色' },
    单位: { text: '办公室' },
    截止日期: { text: '2023年6月30日' },
    发文字号: { text: ['〔2023〕督字第', { gap: '序号' }, '号'] },
    主送机关: { text: '办公室' },
    ...{ 是红色督办单: { holds: true }, 是黄色督办单: { holds: false }, 是蓝色督办单: { holds: false } },
    ...{ 有红色事项: { holds: true }, 有黄色事项: { holds: false }, 有蓝色事项: { holds: true } },
    ...{ 有督办事项: { holds: true }, 有检查问题: { holds: false }, 有未报送事项: { holds: false } },
  });
});

it('tells of each item where it stands in the ledger', () => {
  const [group] = entriesOf(dataOf([{ due: '2023-06-15' }]), '督办事项');
  expect(group).toMatchObject({ 分组颜色: { text: '红色' } });
  expect(entriesOf(group, '事项清单')).toMatchObject([
    {
      ...{ 序号: { text: '1' }, 出处: { text: '基础工作提升年第1项' }, 台账: { text: '基础工作提升年' } },
      ...{ 台账序号: { text: '1' }, 有配合单位: { holds: false }, 有多个牵头单位: { holds: false } },
    },
  ]);
});

it('does without a number, a deadline and a way of inspecting', () => {
  const bare = itemSaid({ due: '2023-06-15' });
  const item = { ...bare, no: null, deadline: { ...bare.deadline, text: '' }, leadUnit: '涪城区司法局' };
  const entry = {
    no: 1,
    date: '2023-06-01',
    unit: '办公室',
    units: ['办公室'],
    problem: '记录不全',
  } as const;
  const ledgers = [{ kind: 'foundation', name: '基础工作提升年', year: 2023, items: [item] }];
  const data = dataOf([], { ledgers, inspections: [entry, { ...entry, method: '暗访' }] });
  const unitless = entriesOf(entriesOf(data, '督办事项')[0], '事项清单');
  expect(unitless).toMatchObject([
    {
      ...{ 出处: { text: '基础工作提升年' }, 台账序号: { text: '' }, 时限: { text: '未填写' } },
      ...{ 有多个牵头单位: { holds: true }, 牵头单位: { text: '涪城区司法局、办公室' } },
    },
  ]);
});

it('tells of findings when, how and what', () => {
  const entry = {
    no: 1,
    date: '2023-06-01',
    unit: '办公室',
    units: ['办公室'],
    problem: '记录不全',
  } as const;
  const inspections = [entry, { ...entry, method: '暗访', rectifyBy: '6月20日前' }];
  expect(entriesOf(dataOf([], { inspections }), '检查问题清单')).toMatchObject([
    { 序号: { text: '1' }, 检查方式: { text: '暗访' }, 整改期限: { text: '6月20日' } },
    {
      序号: { text: '2' },
      检查方式: { text: '' },
      检查日期: { text: '6月1日' },
      发现问题: { text: '记录不全' },
    },
  ]);
});

it('clips what somebody wrote at length', () => {
  const long = '长'.repeat(2000);
  const entry = { no: 1, date: '2023-06-01', unit: '办公室', units: ['办公室'], problem: long } as const;
  const data = dataOf([{ title: long, due: '2023-06-15' }], { inspections: [entry] });
  const clipped = `${'长'.repeat(120)}……（全文见台账）`;
  const [group] = entriesOf(data, '督办事项');
  expect(entriesOf(group, '事项清单')).toMatchObject([{ 事项: { text: clipped } }]);
  expect(entriesOf(data, '检查问题清单')).toMatchObject([{ 发现问题: { text: clipped } }]);
});

it('counts what a person has to write', () => {
  const gaps = gapsOf(dataOf([{ due: '2023-06-15' }, { due: '2023-06-10' }, { due: '2023-07-10' }]));
  const finishBy = '要求完成时间';
  expect(gaps).toEqual(['序号', '日期', finishBy, finishBy, '建议时限，请核定']);
});

it('calls nothing by one name twice', () => {
  const isUnique = (placeholders: readonly PlaceholderInfo[]): boolean =>
    new Set(placeholders.map(({ name }) => name)).size === placeholders.length &&
    placeholders.every(({ inner }) => isUnique(inner));
  expect(isUnique(SLIP_VOCABULARY)).toBe(true);
});
