import { sheetFinding, type Check } from './check';
import { ALL_KINDS } from '#core/ledger/kinds/all-kinds';
import type { UnreadSheet } from '#core/ledger/read-ledgers';

/** The headers that tell a kind, as a clerk would look for them: `制度建设规范年（新建(修订)制度名称、完成时限、责任科室）`. */
function expectedHeaders(): string {
  return ALL_KINDS.map((kind) => {
    const titles = kind.columns.filter((c) => kind.recognisedBy.includes(c.id)).map((c) => c.title);
    return `${kind.name}（${titles.join('、')}）`;
  }).join('；');
}

function findingOf(sheet: UnreadSheet) {
  if (sheet.reason === 'unclear-kind') {
    const fits = sheet.fits.map((name) => `“${name}”`).join('和');
    return sheetFinding(sheet.sheet, 'kind-unclear', { params: { fits, example: sheet.fits[0] ?? '' } });
  }
  const found = sheet.found.length > 0 ? sheet.found.join('、') : '（没有文字）';
  return sheetFinding(sheet.sheet, 'sheet-unrecognised', { params: { expected: expectedHeaders(), found } });
}

/** Sheets that hold something but no ledger the product knows. */
export const unreadSheets: Check = {
  codes: ['sheet-unrecognised', 'kind-unclear', 'workbook-without-ledger'],
  *run({ ledgers, unread }) {
    for (const sheet of unread) yield findingOf(sheet);
    if (ledgers.length === 0) {
      const params = { expected: expectedHeaders() };
      yield sheetFinding(unread[0]?.sheet ?? '', 'workbook-without-ledger', { params });
    }
  },
};
