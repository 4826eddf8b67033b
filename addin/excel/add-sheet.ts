import type { CellValue } from '#core/grid/grid';
import { ExcelRefusal } from './excel-refusal';

/** A sheet of plain texts and numbers. */
export interface PlainSheet {
  readonly name: string;
  /** As wide as its first row, which is the header. */
  readonly values: readonly (readonly CellValue[])[];
}

/** Adds a sheet at the end; the one in front stays there. Fails with `ExcelRefusal` where the name is taken. */
export async function addSheet(context: Excel.RequestContext, { name, values }: PlainSheet): Promise<void> {
  const taken = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (!taken.isNullObject) throw new ExcelRefusal('changed', `已经有工作表“${name}”，请重新校验后再试。`);
  const sheet = context.workbook.worksheets.add(name);
  const range = sheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 1);
  range.numberFormat = [['@']];
  range.values = values.map((row) => row.map((value) => value ?? ''));
  range.format.autofitColumns();
  sheet.getRangeByIndexes(0, 0, 1, values[0]?.length ?? 1).format.font.bold = true;
  await context.sync();
}

/** Takes away a sheet that was added, as long as it holds nothing but what it was given. */
export async function removeSheet(
  context: Excel.RequestContext,
  { name, values }: PlainSheet,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const used = sheet.getUsedRangeOrNullObject(true).load('values');
  await context.sync();
  if (sheet.isNullObject) return;
  const now = used.isNullObject ? [] : used.values.map((row) => row.map(String));
  const given = values.map((row) => row.map((value) => String(value ?? '')));
  if (JSON.stringify(now) !== JSON.stringify(given))
    throw new ExcelRefusal('changed', `工作表“${name}”后来又改过，没有删除；不需要时请手工删除。`);
  sheet.delete();
  await context.sync();
}
