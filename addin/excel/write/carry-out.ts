import { isNotBegun } from '../error-code';
import { ExcelRefusal } from '../excel-refusal';
import { inParts } from './in-parts';
import { readBefore, type SheetBefore, type WorkSheet } from './read-before';
import { refuseChanges } from './refuse-changes';
import { type SheetFacts, sheetFacts } from './sheet-facts';
import type { SheetWork } from './sheet-work';
import type { Support } from '../support';
import { restoreTasks, writeTasks } from './write-tasks';

const FACTS = ['name', 'protection/protected', 'protection/options'];

async function sheetsOf(
  context: Excel.RequestContext,
  works: readonly SheetWork[],
  facts: SheetFacts,
): Promise<readonly WorkSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load([...FACTS, ...facts.filters].map((one) => `items/${one}`).join());
  await context.sync();
  return works.map((work) => {
    const sheet = worksheets.items.find(({ name }) => name === work.sheet);
    if (!sheet)
      throw new ExcelRefusal(
        'gone',
        `找不到工作表“${work.sheet}”，可能已改名或删除。请重新校验或同步后再试。`,
      );
    return { facts, work, sheet };
  });
}

function movesRows({ place: { work } }: SheetBefore): boolean {
  return work.insertions.length + work.deletions.length > 0;
}

/** Excel carries out a batch up to what it refuses. Cells are put back; of rows nobody knows how far it came. */
async function write(context: Excel.RequestContext, before: readonly SheetBefore[]): Promise<void> {
  try {
    await inParts(context, before.flatMap(writeTasks));
  } catch (error) {
    const moving = before.find(movesRows);
    if (!moving) await inParts(context, before.flatMap(restoreTasks));
    else if (!isNotBegun(error)) throw halfDone(moving.place.work.sheet, error);
    throw error;
  }
}

function halfDone(sheet: string, cause: unknown): ExcelRefusal {
  return new ExcelRefusal(
    'other',
    `Excel 没有做完对工作表“${sheet}”的改动，可能只插入或删除了一部分行。请核对这张表，必要时用“版本历史记录”恢复。`,
    { cause },
  );
}

/**
 * Does all or nothing, and tells what the sheets were like before. Throws ExcelRefusal where something is not as
 * expected or protected. Two round trips to look, one to write; more where that is too much for Excel.
 */
export async function carryOut(
  context: Excel.RequestContext,
  works: readonly SheetWork[],
  support: Support,
): Promise<readonly SheetBefore[]> {
  const before = await readBefore(context, await sheetsOf(context, works, sheetFacts(support)));
  for (const sheet of before) refuseChanges(sheet);
  await write(context, before);
  return before;
}
