import { grid } from '#tests/support/grid';
import { understood } from '#tests/support/workbook';

type Header = readonly string[];

/** The units of two items, `*` behind those that lead, and the lead unit where there is a column for it. */
function unitsOf(header: Header, ...rows: (string | null)[][]): string[] {
  const values = [['2023年“基础工作提升年”项目台账'], ['具体任务', '时序进度', ...header]];
  const all = rows.map((row, index) => [`${index + 1}.任务${index + 1}`, '5月底前', ...row]);
  const [ledger] = understood([grid('表', [...values, ...all])]).ledgers;
  return (ledger?.items ?? []).map(({ item: { units, leadUnit } }) => {
    const named = units.map(({ name, role }) => `${name}${role === 'lead' ? '*' : ''}`).join(' ');
    return leadUnit === undefined ? named : `${leadUnit}: ${named}`;
  });
}

it.each<[string, Header, (string | null)[], string]>([
  ['牵头 and 配合', ['牵头单位', '配合单位'], ['办公室', '政治部、普法科'], '办公室* 政治部 普法科'],
  ['责任 and 配合', ['责任科室', '配合科室'], ['办公室', '政治部'], '办公室* 政治部'],
  ['责任 and 协办', ['责任单位', '协办单位'], ['办公室、普法科', '政治部'], '办公室* 普法科 政治部'],
  [
    'all three',
    ['牵头单位', '责任单位', '配合单位'],
    ['办公室', '普法科', '政治部'],
    '办公室: 普法科* 政治部',
  ],
  ['one unit in both', ['责任单位', '配合单位'], ['办公室', '办公室、政治部'], '办公室* 政治部'],
  ['a collective', ['责任单位', '配合单位'], ['办公室', '各科室'], '办公室* 各科室'],
])('%s', (_, header, cells, units) => {
  expect(unitsOf(header, cells)).toEqual([units]);
});

it('an empty cell means that nobody supports, not the same as above', () => {
  expect(unitsOf(['责任单位', '配合单位'], ['办公室', '政治部'], ['普法科', null])).toEqual([
    '办公室* 政治部',
    '普法科*',
  ]);
});
