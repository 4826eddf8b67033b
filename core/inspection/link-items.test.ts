import fc from 'fast-check';
import type { CivilDate } from '#core/date/civil-date';
import type { ProjectItem } from '#core/ledger/project-item';
import type { LinkableLedger } from './link-items';
import { ItemLinker } from './link-items';

function ledger(kind: string, name: string, year: number, titles: readonly string[]): LinkableLedger {
  const items = titles.map((item, at): ProjectItem => {
    const deadline = { text: '', type: 'long-term', milestones: [], notes: [] } as const;
    return { no: at + 1, group: '', item, deadline, units: [] };
  });
  return { kind, name, year, items };
}

const RULES_2023 = ledger('institution-building', '制度建设规范年', 2023, [
  '《党建绩效考核制度》(修订)',
  '《值班制度》',
  '《值班巡查制度》',
]);
const FOUNDATION = ledger('foundation', '基础工作提升年', 2023, [
  '开展案卷评查',
  '加强司法所建设、提升服务水平',
  '规范法援志愿服务，每月至少开展两次活动',
  '年度总结',
  '组织培训12',
]);
const RULES_2024 = ledger('institution-building', '制度建设规范年', 2024, [
  '《党建绩效考核制度》',
  '《公车管理制度》',
]);

/** `0.2` is the second item of the first ledger; problems by kind and text. */
function told(text: string, ledgers: readonly LinkableLedger[], date: CivilDate = '2023-06-01'): string {
  const { items, problems } = new ItemLinker(ledgers).linksOf({ relatesTo: text, date });
  return [
    ...items.map(({ ledger: place, no }) => `${place}.${no}`),
    ...problems.map((problem) => `${problem.kind} ${problem.text}`),
  ].join('; ');
}

const BOTH = [RULES_2023, FOUNDATION];

describe('ItemLinker', () => {
  it.each<readonly [string, string]>([
    ['基础工作提升年第3项', '1.3'],
    ['基础工作提升年 3', '1.3'],
    ['“基础工作提升年”第三项', '1.3'],
    ['2023年基础工作提升年项目台账第3项', '1.3'],
    ['基础3', '1.3'],
    ['基础年3', '1.3'],
    ['附件2第3项', '1.3'],
    ['附件一第3项', '0.3'],
    ['基础工作提升年第2项：加强司法所建设', '1.2'],
    ['基础工作提升年2.加强司法所建设', '1.2'],
    ['第5项', '1.5'],
    ['4', '1.4'],
    ['《值班制度》', '0.2'],
    ['值班制度', '0.2'],
    ['《值班制度》落实不到位', '0.2'],
    ['2.《值班制度》', '0.2'],
    ['党建绩效考核', '0.1'],
    ['《党建绩效考核制度》（修订）', '0.1'],
    ['加强司法所建设、提升服务水平', '1.2'],
    ['规范法援志愿服务,每月至少开展两次活动', '1.3'],
    ['组织培训12', '1.5'],
    ['基础工作提升年第1、3项', '1.1; 1.3'],
    ['基础1、制度2', '1.1; 0.2'],
    ['基础1 制度2', '1.1; 0.2'],
    ['基础工作提升年第1-3项', '1.1; 1.2; 1.3'],
    ['基础1；《值班制度》\n基础1', '1.1; 0.2'],
    ['值班制度、开展案卷评查', '0.2; 1.1'],
    ['', ''],
    [' ；', ''],
  ])('%s', (text, expected) => {
    expect(told(text, BOTH)).toBe(expected);
  });

  it.each<readonly [string, string]>([
    ['2', 'item-ambiguous 2'],
    ['值班巡查', '0.3'],
    ['制度', 'item-unknown 制度'],
    ['《值班', 'item-unknown 《值班'],
    ['绩效考核制度办法', 'item-unknown 绩效考核制度办法'],
    ['基础99', 'item-unknown 基础99'],
    ['附件9第1项', 'item-unknown 附件9第1项'],
    ['普法工作第1项', 'item-unknown 普法工作第1项'],
    ['基础1、普法讲座', '1.1; item-unknown 普法讲座'],
    ['加强甲、乙建设', 'item-unknown 加强甲、乙建设'],
  ])('says what it cannot place: %s', (text, expected) => {
    expect(told(text, BOTH)).toBe(expected);
  });

  it('takes a part that stands in several titles for ambiguous', () => {
    const twice = ledger('foundation', '基础工作提升年', 2023, ['开展案卷评查一', '开展案卷评查二']);
    expect(told('案卷评查', [twice])).toBe('item-ambiguous 案卷评查');
    expect(told('案卷评查二', [twice])).toBe('0.2');
  });

  it.each<readonly [string, CivilDate, string]>([
    ['党建绩效考核制度', '2023-06-01', '0.1'],
    ['党建绩效考核制度', '2024-06-01', '1.1'],
    ['制度建设规范年第2项', '2023-12-31', '0.2'],
    ['2024年制度建设规范年第2项', '2023-12-31', '1.2'],
    ['制度建设规范年第2项', '2025-01-10', 'item-ambiguous 制度建设规范年第2项'],
  ])('%s, found on %s, is of the inspection’s year', (text, date, expected) => {
    expect(told(text, [RULES_2023, RULES_2024], date)).toBe(expected);
  });

  it('links nothing where nothing is named', () => {
    expect(new ItemLinker(BOTH).linksOf({ date: '2023-06-01' })).toEqual({ items: [], problems: [] });
  });

  it('tells the row of an item that has one', () => {
    const [first, ...others] = RULES_2023.items;
    const rows = { ...RULES_2023, items: first ? [{ ...first, row: 5 }, ...others] : [] };
    const { items } = new ItemLinker([rows]).linksOf({ relatesTo: '1', date: '2023-06-01' });
    expect(items).toEqual([{ ledger: 0, position: 0, no: 1, item: '《党建绩效考核制度》(修订)', row: 5 }]);
  });
});

const WORDS = [
  ...[
    '基础工作提升年',
    '基础',
    '附件',
    '第',
    '2',
    '二',
    '项',
    '、',
    '；',
    '-',
    '和',
    ' ',
    '《',
    '》',
    '值班制度',
    '（',
    '2023年',
  ],
  ...['7-9', '.', '开展案卷评查', '\n', 'no', '#', '[', '*'],
];

test('whatever is written, each link is an item of a ledger, and each problem says what of the text', () => {
  const text = fc.oneof(fc.string(), fc.array(fc.constantFrom(...WORDS), { size: 'max', maxLength: 20 }));
  const linker = new ItemLinker([...BOTH, RULES_2024]);
  fc.assert(
    fc.property(text, (words) => {
      const relatesTo = typeof words === 'string' ? words : words.join('');
      const { items, problems } = linker.linksOf({ relatesTo, date: '2023-06-01' });
      for (const { ledger: place, position, item } of items) {
        expect([...BOTH, RULES_2024][place]?.items[position]?.item).toBe(item);
      }
      expect(new Set(items.map(({ ledger: place, position }) => `${place} ${position}`)).size).toBe(
        items.length,
      );
      for (const problem of problems) expect(problem.text).not.toBe('');
    }),
    { numRuns: 500 },
  );
});
