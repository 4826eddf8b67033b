import type { SettledRow } from '#core/sync/client/settled-row';
import { syncText } from './sync-text';

const AT = Date.UTC(2023, 5, 30, 9, 5);

function told(...rows: readonly Partial<SettledRow>[]): string[] {
  const settled = rows.map((row, index): SettledRow => ({
    sheet: '表',
    rowId: `r${index}`,
    no: index + 1,
    outcome: 'unchanged',
    ...row,
  }));
  return syncText({ sheet: '表', kind: 'institution-building', ledgerId: 'l', rev: 7, rows: settled }).split(
    '\n',
  );
}

it('counts what became of the rows, and says no more where nothing needs a look', () => {
  expect(told({ row: 3 }, { row: 4 }, { row: 5, outcome: 'applied' })).toEqual([
    '  【表】已提交1行，无变化2行（版本7）',
  ]);
});

it.each<[string, Partial<SettledRow>, string, string[]]>([
  [
    'a conflict: the three values, who and when, and how to settle it',
    { row: 5, outcome: 'conflict', detail: '状态：原为“甲”，库中“乙”，本表“丙”', by: '张三', at: AT },
    '    第5行 冲突，未提交：状态：原为“甲”，库中“乙”，本表“丙”（张三，2023-06-30 17:05）',
    ['  冲突以本表为准，请加 --take mine 再同步；以库中为准，请加 --take theirs。'],
  ],
  [
    'a row that may be one the sheet lost: how to say what it is',
    { row: 9, outcome: 'unsure', detail: '可能就是库中的“序号3”' },
    '    第9行 疑似库中已有，未提交：可能就是库中的“序号3”',
    ['  是新增的行，请加 --unsure new 再同步；就是库中那一行，请加 --unsure same。'],
  ],
  [
    'rows that were not deleted: how to confirm',
    { outcome: 'notDeleted', detail: '建成中心' },
    '    序号1 本表已无此行，库中保留：建成中心',
    ['  本表缺少的行较多，没有从库中删除。确实要删除，请加 --confirm 再同步。'],
  ],
  [
    'rows that were not put in: how to confirm',
    { no: null, outcome: 'missing', detail: '建成中心：没有写入', by: '李四' },
    '    序号（无） 库中有而本表没有：建成中心：没有写入（李四）',
    ['  库中的行没有补入本表，原因见各行。确实要补入较多的行，请加 --confirm 再同步。'],
  ],
  [
    'others’ changes: the columns and whose they are',
    { row: 4, outcome: 'updated', columns: ['状态', '最新进展'], by: '李四\u202e', at: AT },
    '    第4行 已写入他人修改：状态、最新进展（李四[U+202E]，2023-06-30 17:05）',
    [],
  ],
])('%s', (_, row, line, hints) => {
  expect(told(row).slice(1)).toEqual([line, ...hints]);
});

it('gives a hint once, after the rows of all sheets', () => {
  const lines = told({ outcome: 'notDeleted' }, { outcome: 'notDeleted', sheet: '续表' });
  expect(lines.filter((line) => line.includes('--confirm'))).toEqual([lines.at(-1)]);
});

it('says why a ledger was not synchronised', () => {
  expect(
    syncText({
      sheet: '表',
      kind: 'institution-building',
      ledgerId: 'l',
      rows: [],
      problem: '服务器没有应答',
    }),
  ).toBe('  【表】没有同步：服务器没有应答');
});
