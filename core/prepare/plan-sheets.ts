import { namedUnits } from '#core/check/named-units';
import { yearOf } from '#core/date/civil-date';
import { columnLetters } from '#core/grid/address';
import type { Grid } from '#core/grid/grid';
import type { LedgerFamily, LedgerKind } from '#core/ledger/kind';
import { ARTICLE_TYPES, INFO_LOG } from '#core/ledger/kinds/info-log';
import { INSPECTION_LOG } from '#core/ledger/kinds/inspection-log';
import { RULES } from '#core/ledger/kinds/rules';
import { findColumn } from '#core/ledger/ledger';
import { categoriesOf, type UnderstoodLedger, type UnderstoodWorkbook } from '#core/ledger/understand';
import { DIRECTORY_SHEET, DIRECTORY_WIDTHS, directoryTable } from '#core/unit/directory-sheet';
import { proposeDirectory } from '#core/unit/propose-directory';
import { UNIT_KINDS } from '#core/unit/unit-kind';
import { type CellRule, lookOf } from './column-look';
import { rulesSheet } from './rules-sheet';
import type { NewColumn, NewSheet, NewSheetKind, RefusedPreparation } from './preparation';

/** Rows laid out under the header of a log. */
const SPARE_ROWS = 300;
/** Excel keeps no longer list of choices in a rule. */
const LONGEST_LIST = 255;

const FAMILIES = {
  units: 'directory',
  'info-log': 'info-log',
  'inspection-log': 'inspection-log',
  rules: 'rules',
} as const satisfies Record<NewSheetKind, LedgerFamily>;

const NAMES: Readonly<Record<NewSheetKind, string>> = {
  units: DIRECTORY_SHEET,
  'info-log': INFO_LOG.name,
  'inspection-log': INSPECTION_LOG.name,
  rules: RULES.name,
};

function cellsOfColumn(sheet: string, column: number, [first, last]: readonly [number, number]): string {
  const letters = columnLetters(column);
  return `='${sheet.replaceAll("'", "''")}'!$${letters}$${first}:$${letters}$${last}`;
}

/** The cells of a ledger in which its units stand one below the other. */
function unitCells({ ledger, rows }: UnderstoodLedger, columnId: string): CellRule | undefined {
  const column = findColumn(ledger, columnId);
  const [first, last] = [rows[0]?.row.row, rows.at(-1)?.row.row];
  if (!column || first === undefined || last === undefined) return undefined;
  return { type: 'offer', source: cellsOfColumn(ledger.sheet, column.index, [first, last]) };
}

/** The units to offer: those of the quota table for a log of articles, else those of 单位名录, also of a new one. */
function offeredUnits(kind: LedgerKind, { ledgers }: UnderstoodWorkbook, directory: NewSheet | undefined) {
  const of = (family: string, columnId: string): CellRule | undefined =>
    ledgers
      .filter(({ ledger }) => ledger.kind.family === family)
      .flatMap((ledger) => unitCells(ledger, columnId) ?? [])[0];
  const count = directory?.rows.length ?? 0;
  const made: CellRule | undefined =
    count > 0 ? { type: 'offer', source: cellsOfColumn(DIRECTORY_SHEET, 0, [2, count + 1]) } : undefined;
  const [listed, quota] = [made ?? of('directory', 'name'), of('quota', 'unit')];
  return kind === INFO_LOG ? (quota ?? listed) : (listed ?? quota);
}

function choiceOf(choices: readonly string[]): CellRule | undefined {
  const length = choices.join(',').length;
  return length === 0 || length > LONGEST_LIST ? undefined : { type: 'choices', choices };
}

function logSheet(kind: LedgerKind, understood: UnderstoodWorkbook, directory?: NewSheet): NewSheet {
  const categories = [...new Set(understood.ledgers.flatMap(({ ledger }) => categoriesOf(ledger)))];
  const rules: Readonly<Record<string, CellRule | undefined>> = {
    unit: offeredUnits(kind, understood, directory),
    category: choiceOf(categories),
    articleType: choiceOf(ARTICLE_TYPES),
  };
  const columns = kind.columns
    .filter(({ id }) => id !== 'no' && id !== 'body')
    .map((definition): NewColumn => ({
      title: definition.title,
      ...lookOf(definition, rules[definition.id]),
    }));
  const years = understood.ledgers.flatMap(({ ledger }) => ledger.year ?? []);
  const year = years.length > 0 ? Math.max(...years) : yearOf(understood.asOf);
  return {
    kind: kind === INFO_LOG ? 'info-log' : 'inspection-log',
    ...{ name: kind.name, title: `${year}年${kind.name}`, columns, rows: [], spareRows: SPARE_ROWS },
  };
}

/** 单位名录 with the units that the ledgers name. */
function directorySheet(understood: UnderstoodWorkbook): NewSheet {
  const proposal = proposeDirectory(namedUnits(understood), understood.directory);
  const [headers = [], ...rows] = directoryTable(proposal);
  const columns = headers.map((header, index): NewColumn => ({
    title: String(header),
    width: DIRECTORY_WIDTHS[index] ?? 20,
    numberFormat: '@',
    isCentred: header === '类别',
    ...(header === '类别' && { rule: { type: 'choices', choices: UNIT_KINDS } }),
  }));
  return { kind: 'units', name: DIRECTORY_SHEET, columns, rows, spareRows: 50 };
}

function refusalOf(kind: NewSheetKind, { ledgers }: UnderstoodWorkbook, grids: readonly Grid[]) {
  const name = NAMES[kind];
  const kept = ledgers.find(({ ledger }) => ledger.kind.family === FAMILIES[kind])?.ledger;
  if (kept) return `已经有${name}（在“${kept.sheet}”表），没有另建。`;
  if (grids.some(({ sheet }) => sheet === name))
    return `已经有名为“${name}”的工作表，没有另建。要新建的，请先把那张表改名。`;
  return undefined;
}

/** The sheets asked for that the workbook does not have, 单位名录 first: the others may refer to it. */
export function planSheets(
  understood: UnderstoodWorkbook,
  grids: readonly Grid[],
  asked: readonly NewSheetKind[],
): { newSheets: readonly NewSheet[]; refused: readonly RefusedPreparation[] } {
  const refused: RefusedPreparation[] = [];
  const isWanted = (kind: NewSheetKind): boolean => {
    const reason = asked.includes(kind) ? refusalOf(kind, understood, grids) : undefined;
    if (reason !== undefined) refused.push({ sheet: NAMES[kind], reason });
    return asked.includes(kind) && reason === undefined;
  };
  const directory = isWanted('units') ? directorySheet(understood) : undefined;
  const newSheets = [
    ...(directory ? [directory] : []),
    ...(isWanted('info-log') ? [logSheet(INFO_LOG, understood, directory)] : []),
    ...(isWanted('inspection-log') ? [logSheet(INSPECTION_LOG, understood, directory)] : []),
    ...(isWanted('rules') ? [rulesSheet()] : []),
  ];
  return { newSheets, refused };
}
