import type { UnderstoodWorkbook } from '#core/ledger/understand';
import { yearIn } from '#core/ledger/title';
import { toHalfWidth } from '#core/text/normalise';
import { ledgerCheck, sheetFinding } from '../check';

/** Every year a name holds; `2023-2025年` holds two. */
function yearsIn(name: string): number[] {
  const digits = toHalfWidth(name).match(/(?<!\d)20\d{2}(?!\d)/g) ?? [];
  const numeral = digits.length > 0 ? undefined : yearIn(name);
  return numeral === undefined ? digits.map(Number) : [numeral];
}

/** The file's name speaks of the workbook: it disagrees only where it fits none of the ledgers. */
function fileYears({ fileName, ledgers }: UnderstoodWorkbook): number[] {
  const years = yearsIn(fileName);
  return ledgers.some(({ ledger }) => ledger.year !== undefined && years.includes(ledger.year)) ? [] : years;
}

/** Ledgers whose title names another year than their sheet or file. */
export const yearDisagrees = ledgerCheck(['year-disagrees'], function* ({ ledger }, workbook) {
  const { sheet, title } = ledger;
  const year = yearIn(title);
  if (year === undefined) return;
  const others = [
    { where: '工作表名', years: yearsIn(sheet) },
    { where: '文件名', years: fileYears(workbook) },
  ];
  const odd = others.find(({ years }) => years.length > 0 && !years.includes(year));
  if (odd) {
    yield sheetFinding(sheet, 'year-disagrees', { year, where: odd.where, other: odd.years.join('、') });
  }
});
