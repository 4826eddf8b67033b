import { groupBy } from '#core/collection/group-by';
import { cellAddress, parseAddress } from '#core/grid/address';
import type { Severity } from '#core/finding/severity';
import { blocksOf } from './write/cell-blocks';
import { ExcelRefusal } from './excel-refusal';

/** A cell to mark, by its A1 address. */
export interface Mark {
  readonly sheet: string;
  readonly cell: string;
  readonly severity: Severity;
}

/** Always true; tells our conditional formats from all others, in saved files and for co-authors too. */
const OURS = '=LEN("台账通")=3';

/** From the least to the most severe; of several marks of a cell the most severe is seen. */
const FILLS: readonly (readonly [Severity, string])[] = [
  ['info', '#DDEBF7'],
  ['warning', '#FFEB9C'],
  ['error', '#FFC7CE'],
];

/** As long as Excel takes a list of addresses. */
const LONGEST_ADDRESS = 8192;

const LOADED = 'items/type,items/customOrNullObject/rule/formula';

function formatsOf(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return sheet.getRange().conditionalFormats.load(LOADED);
}

/** Queues the removal of our own formats. */
function removeOurs(formats: Excel.ConditionalFormatCollection): boolean {
  const ours = formats.items.filter(
    ({ type, customOrNullObject }) => type === 'Custom' && customOrNullObject.rule.formula === OURS,
  );
  for (const format of ours) format.delete();
  return ours.length > 0;
}

/** Addresses of the cells as lists that Excel takes. */
function addressLists(marks: readonly Mark[]): string[] {
  const lists: string[] = [];
  for (const { top, left, bottom, right } of blocksOf(
    marks.flatMap(({ cell }) => parseAddress(cell) ?? []),
  )) {
    const address = `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
    const longer = `${lists.at(-1) ?? ''},${address}`;
    if (lists.length > 0 && longer.length <= LONGEST_ADDRESS) lists[lists.length - 1] = longer;
    else lists.push(address);
  }
  return lists;
}

function addMarks(sheet: Excel.Worksheet, marks: readonly Mark[]): void {
  for (const [severity, fill] of FILLS)
    for (const addresses of addressLists(marks.filter((mark) => mark.severity === severity))) {
      const format = sheet.getRanges(addresses).conditionalFormats.add('Custom');
      format.custom.rule.formula = OURS;
      format.custom.format.fill.color = fill;
    }
}

function refuseProtected(sheets: readonly Excel.Worksheet[]): void {
  const sheet = sheets.find(({ protection }) => protection.protected && !protection.options.allowFormatCells);
  if (!sheet) return;
  throw new ExcelRefusal(
    'protected',
    `工作表“${sheet.name}”受保护，不能标出单元格。请先撤销工作表保护（“审阅”→“撤销工作表保护”）再试。`,
  );
}

const FACTS = 'items/name,items/protection/protected,items/protection/options';

/**
 * Fills the cells by conditional formats of ours, one a sheet and severity where its addresses are not too long for one,
 * in place of all former ones: no marks at all take those off. What cells look like themselves stays. `sheets` are the
 * names when the workbook was read. Two round trips, and a third only where a sheet that has come since has marks.
 */
export async function markCells(
  context: Excel.RequestContext,
  marks: readonly Mark[],
  sheets: readonly string[],
): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load(FACTS);
  const bySheet = groupBy(marks, ({ sheet }) => sheet);
  const names = new Set([...sheets, ...bySheet.keys()]);
  const former = [...names].map((name) => formatsOf(worksheets.getItem(name)));
  await context.sync();
  refuseProtected(worksheets.items.filter(({ name }) => bySheet.has(name)));
  for (const formats of former) removeOurs(formats);
  for (const sheet of worksheets.items) addMarks(sheet, bySheet.get(sheet.name) ?? []);
  const left = worksheets.items.filter(({ name }) => !names.has(name)).map(formatsOf);
  await context.sync();
  if (left.filter(removeOurs).length > 0) await context.sync();
}
