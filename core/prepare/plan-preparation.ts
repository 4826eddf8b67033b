import type { Grid } from '#core/grid/grid';
import type { UnderstoodWorkbook } from '#core/ledger/understand';
import { planProgress } from './plan-progress';
import { planSheets } from './plan-sheets';
import type { Preparation, PreparationChoice, RefusedPreparation, TablePreparation } from './preparation';
import { misreadSheets } from './read-again';

const MISREAD =
  '加上栏目以后，程序就认不准这张表了，没有加。请先按“列对应”说明各栏在哪里，或者手工加上栏目。';

const NONE: ReadonlySet<string> = new Set();

/**
 * The columns of the chosen ledgers, close to their tables; where what stands under a table would then be read as part
 * of it, right of all that stands on its sheet. What would be misread even so is refused.
 */
function safeProgress(
  understood: UnderstoodWorkbook,
  grids: readonly Grid[],
  asked: PreparationChoice['progress'],
): Pick<Preparation, 'tables' | 'refused'> {
  const misreadOf = (tables: readonly TablePreparation[]): ReadonlySet<string> =>
    tables.length === 0 ? NONE : misreadSheets(understood, grids, tables);
  const close = planProgress(understood, grids, { asked, crowded: NONE });
  const crowded = misreadOf(close.tables);
  if (crowded.size === 0) return close;
  const { tables, refused } = planProgress(understood, grids, { asked, crowded });
  const misread = misreadOf(tables);
  const unsafe = tables
    .filter(({ sheet }) => misread.has(sheet))
    .map(({ sheet, headerRow }): RefusedPreparation => ({
      sheet,
      headerRow: headerRow + 1,
      reason: MISREAD,
    }));
  return { tables: tables.filter(({ sheet }) => !misread.has(sheet)), refused: [...refused, ...unsafe] };
}

/**
 * What has to be appended to a workbook to fill it in and to synchronise it, and which sheets have to be made. `grids`
 * are those it was understood from. Nothing that stands in the workbook changes, and nothing is planned with which it
 * would be read differently.
 */
export function planPreparation(
  understood: UnderstoodWorkbook,
  grids: readonly Grid[],
  choice: PreparationChoice,
): Preparation {
  const progress = safeProgress(understood, grids, choice.progress);
  const sheets = planSheets(understood, grids, choice.sheets);
  return {
    tables: progress.tables,
    newSheets: sheets.newSheets,
    refused: [...progress.refused, ...sheets.refused],
  };
}
