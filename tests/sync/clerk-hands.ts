import type { Person } from '#tools/excel-host/keyboard/person';
import type { Somebody } from '#tools/excel-host/keyboard/somebody';
import type { OwnDeed, SheetDeed } from './clerk-deed';
import type { ExcelClerk } from './excel-clerk';
import { LedgerSheet, SHEET } from './ledger-sheet';

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  A: ['党建', '业务', '队伍'],
  B: ['制度§', '9.制度§', '办法§（试行）'],
  C: ['6月30日前', '12月底前', '6月30日', '2023年9月底', '持续推进', '每月5日前'],
  D: ['办公室', '法制科', '办公室、法制科'],
  E: ['未开始', '进行中', '已完成'],
  F: ['45%', '0.5', '100%', '50%'],
  G: ['2023/6/30', '2023-5-1', '2023年4月1日', '2023.3.1'],
  H: [
    ...['进展§', '007§', `'=§`, '-§', '1/2§', `'@§`, ' §进展 '],
    ...['007', '1/2', '50%', 'TRUE', '2023/6/30'],
  ],
};
const NOTHING_LEFT = 3;

/** What somebody types; a mark that it is known by gets a number of its own. */
function textOf(column: string, text: number, newMark: () => string): string {
  const texts = TEXTS[column] ?? [];
  return (texts[text % texts.length] ?? '').replace('§', newMark());
}

function fill(hand: Somebody, row: number, newMark: () => string, group: boolean): void {
  const texts = { ...(group && { A: '业务' }), B: `制度${newMark()}`, C: '12月底前', D: '办公室' };
  for (const [column, text] of Object.entries(texts)) hand.type(SHEET, `${column}${row + 1}`, text);
}

/** Does something to the sheet; what Excel refuses is left undone. */
export function work(hand: Somebody, ledger: LedgerSheet, deed: SheetDeed, newMark: () => string): void {
  const { first, end } = ledger.extent;
  const row = first + ('row' in deed ? deed.row % (end - first) : 0);
  switch (deed.do) {
    case 'type':
      hand.type(SHEET, `${deed.column}${row + 1}`, textOf(deed.column, deed.text, newMark));
      break;
    case 'clear':
      hand.clearCells(SHEET, `${deed.column}${row + 1}`);
      break;
    case 'insert': {
      const at = first + (deed.row % (end - first + 1));
      hand.insertRows(SHEET, `${at + 1}:${at + 1}`);
      fill(hand, at, newMark, !ledger.isMergedAt(at));
      break;
    }
    case 'delete':
      if (end - first >= NOTHING_LEFT) hand.deleteRows(SHEET, `${row + 1}:${row + 1}`);
      break;
    case 'sort':
      hand.sortRange(SHEET, ledger.areas.rows, { by: [deed.by], descending: deed.descending });
      break;
  }
}

export function showAll(person: Person): void {
  person.removeFilter(SHEET);
  person.unhideRows(SHEET, '1:40');
}

type ViewDeed = Exclude<OwnDeed, { do: 'reopen' | 'undo what others did' }>;

/** What only the clerk at this Excel does. */
export async function workAlone(clerk: ExcelClerk, person: Person, deed: ViewDeed): Promise<void> {
  const ledger = LedgerSheet.in(clerk.book);
  const { first, end } = ledger.extent;
  const number = (row: number): number => first + (row % (end - first)) + 1;
  switch (deed.do) {
    case 'filter': {
      const column = deed.column === 'D' ? 3 : 4;
      const values = [ledger.textAt(number(deed.row) - 1, column)];
      await clerk.on(SHEET, (sheet) => {
        sheet.autoFilter.apply(sheet.getRange(ledger.areas.table), column, { filterOn: 'Values', values });
      });
      break;
    }
    case 'hide':
      person.hideRows(SHEET, `${number(deed.row)}:${Math.min(end, number(deed.row) + deed.count - 1)}`);
      break;
    case 'show all':
      showAll(person);
      break;
    case 'move':
      person.cutAndInsert(
        SHEET,
        `${number(deed.row)}:${number(deed.row)}`,
        `${number(deed.to)}:${number(deed.to)}`,
      );
      break;
    case 'copy': {
      const to = number(deed.to);
      const from = number(deed.row) + (number(deed.row) >= to ? 1 : 0);
      if (!person.insertRows(SHEET, `${to}:${to}`)) person.copyRows(SHEET, `${from}:${from}`, `${to}:${to}`);
      break;
    }
  }
}
