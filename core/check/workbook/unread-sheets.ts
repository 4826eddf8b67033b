import type { Finding } from '#core/finding/finding';
import type { LedgerKind } from '#core/ledger/kind';
import type { MappingProblem } from '#core/ledger/mapping-problem';
import type { UnreadSheet } from '#core/ledger/read-ledgers';
import { type Check, findingAt, sheetFinding } from '../check';

/** The headers that tell a kind, as a clerk would look for them: `制度建设规范年（新建(修订)制度名称、完成时限、责任科室）`. */
function expectedHeaders(kinds: readonly LedgerKind[]): string {
  const headers = kinds.map(({ name, columns, recognisedBy }) => {
    const titles = columns.filter(({ id }) => recognisedBy.includes(id)).map(({ title }) => title);
    return `${name}（${titles.join('、')}）`;
  });
  return headers.join('；');
}

const quoted = (names: readonly string[], separator: string): string =>
  names.map((name) => `“${name}”`).join(separator);

const PROBLEMS: Readonly<Record<MappingProblem['problem'], string>> = {
  'header-missing': '没有找到表头，这张表应有这些列',
  unknown: '找不到所写的内容，可填写',
  repeated: '与前面的行重复',
  differs: '与前面的行不一致，前面写的是',
  'key-missing': '缺少必须对应的栏目',
};

function mappingFinding(sheet: string, { cell, column, value, problem, choices }: MappingProblem): Finding {
  const fitting = choices.length > 0 ? `：${choices.join('、')}` : '';
  const params = { problem: `${PROBLEMS[problem]}${fitting}` };
  return findingAt('column-mapping-wrong', { sheet, cell, column, value }, params);
}

function findingsOf(unread: UnreadSheet, kinds: readonly LedgerKind[]): Finding[] {
  const { sheet, fits, found, headerRow = 1, problems = [] } = unread;
  switch (unread.reason) {
    case 'unclear-kind':
      return [sheetFinding(sheet, 'kind-unclear', { fits: quoted(fits, '和'), example: fits[0] ?? '' })];
    case 'side-by-side':
      return [sheetFinding(sheet, 'tables-side-by-side', { kind: quoted(fits, '、'), headerRow })];
    case 'bad-mapping':
      return problems.map((problem) => mappingFinding(sheet, problem));
    case 'unrecognised': {
      const texts = found.length > 0 ? found.join('、') : '（没有文字）';
      return [sheetFinding(sheet, 'sheet-unrecognised', { expected: expectedHeaders(kinds), found: texts })];
    }
  }
}

/** Sheets that hold something but no ledger the product can read, and what is wrong with 列对应. */
export const unreadSheets: Check = {
  codes: [
    'sheet-unrecognised',
    'kind-unclear',
    'tables-side-by-side',
    'column-mapping-wrong',
    'workbook-without-ledger',
  ],
  *run({ ledgers, unread, kinds }) {
    for (const sheet of unread) yield* findingsOf(sheet, kinds);
    if (ledgers.length === 0) {
      yield sheetFinding(unread[0]?.sheet ?? '', 'workbook-without-ledger', {
        expected: expectedHeaders(kinds),
      });
    }
  },
};
