import { cellAddress, columnLetters } from '#core/grid/address';
import { blocksOf } from './cell-blocks';
import { ExcelRefusal } from '../excel-refusal';
import type { SheetBefore } from './read-before';
import type { SheetWork } from './sheet-work';

const UNPROTECT = '请先撤销工作表保护（“审阅”→“撤销工作表保护”）再试。';

/** As many characters as Excel keeps in a cell. */
const CELL_CHARACTERS = 32_767;

function refuseProtected({ place: { work, sheet }, rest }: SheetBefore): void {
  if (!sheet.protection.protected) return;
  const refuse = (what: string): never => {
    throw new ExcelRefusal('protected', `工作表“${work.sheet}”${what}。${UNPROTECT}`);
  };
  const [locked, ...others] = blocksOf(rest.locked);
  if (locked) {
    const [first, last] = [cellAddress(locked.top, locked.left), cellAddress(locked.bottom, locked.right)];
    refuse(`的 ${first === last ? first : `${first}:${last}`}${others.length > 0 ? ' 等处' : ' '}受保护`);
  }
  if (work.insertions.length + work.deletions.length > 0) refuse('受保护，不能插入或删除行');
  const columns = [...rest.shownColumns, ...work.shownColumns];
  const [column] = columns;
  if (column !== undefined && !sheet.protection.options.allowFormatColumns)
    refuse(`受保护，不能隐藏或显示 ${columnLetters(column)} 列`);
}

function refuseChanged(before: SheetBefore): void {
  const { work } = before.place;
  for (const { row, column, value } of work.expected) {
    if (before.valueAt(row, column) === (value === '' ? null : value)) continue;
    throw new ExcelRefusal(
      'changed',
      `工作表“${work.sheet}”第${row + 1}行的 ${cellAddress(row, column)} 在读取之后有了变动，没有写入任何内容。请重新校验或同步后再试。`,
    );
  }
}

/** Excel may act on other rows than those meant where a filter hides them. */
function refuseFiltered(before: SheetBefore): void {
  const { facts, work, sheet } = before.place;
  if (!facts.isFiltered(sheet)) return;
  const rows = [...work.insertions.map(({ after }) => after), ...work.deletions.map(({ row }) => row)];
  const hidden = rows.find((row) => before.isHidden(row));
  if (hidden === undefined) return;
  throw new ExcelRefusal(
    'filtered',
    `工作表“${work.sheet}”的第${hidden + 1}行被筛选或隐藏，不能在那里插入或删除行。请先清除筛选、取消隐藏再试。`,
  );
}

function refuseTooLong({ sheet, cells, insertions }: SheetWork): void {
  const given = [...cells, ...insertions.flatMap((row) => row.cells)];
  if (!given.some(({ value }) => typeof value === 'string' && value.length > CELL_CHARACTERS)) return;
  throw new ExcelRefusal(
    'too-large',
    `要写入工作表“${sheet}”的文字太长，一个单元格最多 ${CELL_CHARACTERS} 个字。请缩短后再试。`,
  );
}

/** Throws ExcelRefusal for what cannot be done, or is no longer to be done, to the sheet. */
export function refuseChanges(before: SheetBefore): void {
  refuseTooLong(before.place.work);
  refuseChanged(before);
  refuseProtected(before);
  refuseFiltered(before);
}
