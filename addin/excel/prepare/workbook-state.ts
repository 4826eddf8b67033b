import { ExcelRefusal } from '../excel-refusal';

/** The names of the sheets, as Excel compares them. */
const keyOf = (name: string): string => name.toLowerCase();

/** Which sheets there are, and whether any can be added or taken out. */
export interface WorkbookState {
  readonly has: (sheet: string) => boolean;
  readonly isLocked: boolean;
}

/** One round trip. */
export async function readState({ workbook }: Excel.RequestContext): Promise<WorkbookState> {
  const sheets = workbook.worksheets.load('items/name');
  const protection = workbook.protection.load('protected');
  await workbook.context.sync();
  const names = new Set(sheets.items.map(({ name }) => keyOf(name)));
  return { has: (sheet) => names.has(keyOf(sheet)), isLocked: protection.protected };
}

/** Refuses where the workbook does not let sheets be added or taken out. */
export function checkStructure({ isLocked }: WorkbookState): void {
  if (isLocked)
    throw new ExcelRefusal(
      'protected',
      '工作簿的结构受保护，不能增减工作表。请先撤销工作簿保护（“审阅”→“保护工作簿”）再试。',
    );
}

/** Refuses where a sheet is gone. */
export function checkPresent({ has }: WorkbookState, sheet: string): void {
  if (!has(sheet)) throw new ExcelRefusal('gone', `工作表“${sheet}”已经不在了，没有改动。请重新识别后再试。`);
}
