import fc from 'fast-check';
import { Book } from '../model/book';
import { type Cell, CellError } from '../model/cell';
import { PLAIN_STYLE } from '../model/style';
import { openWorkbook } from './open-workbook';
import { saveWorkbook } from './save-workbook';

const PIECES = ['a', '中', ' ', '\n', '"', '\t', '<', '&', "'", '=', '1', '😀', '_x0041_', '_x004a_'];
/** A formula does not come to these. */
const CONTROLS = ['\r', '\u0001'];

const text = (pieces: readonly string[]) =>
  fc.string({ unit: fc.constantFrom(...pieces), minLength: 1, maxLength: 5 });

const other = fc.oneof(
  // A file knows no negative nought.
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.boolean(),
  fc.constantFrom(new CellError('#N/A'), new CellError('#DIV/0!')),
);

const style = fc
  .constantFrom('General', '@', '0.00', 'yyyy-mm-dd', 'm"月"d"日"', 'm/d/yyyy', '[h]:mm:ss', '0%')
  .map((numberFormat) => (numberFormat === 'General' ? PLAIN_STYLE : { ...PLAIN_STYLE, numberFormat }));

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.record({ value: fc.oneof(text([...PIECES, ...CONTROLS]), other), style }),
  fc.record({ value: fc.oneof(text(PIECES), other), style, formula: fc.constantFrom('A1+1', '"<&>"&B2') }),
);

it('any cell comes back from a file as it was', async () => {
  const placed = fc.record({ row: fc.nat(20), column: fc.nat(10), cell });
  await fc.assert(
    fc.asyncProperty(fc.array(placed, { maxLength: 12 }), async (cells) => {
      const book = new Book('簿.xlsx');
      const sheet = book.addSheet('表');
      for (const { row, column, cell: one } of cells) sheet.put(row, column, one);
      const again = await openWorkbook(await saveWorkbook(book), '簿.xlsx');
      expect([...again.active.filled()]).toEqual([...sheet.filled()]);
    }),
    { numRuns: 40 },
  );
});
