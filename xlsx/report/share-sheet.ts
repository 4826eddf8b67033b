import type { Workbook } from 'exceljs';
import type { ItemLine } from '#core/report/item-lines';
import type { MonthlyReport } from '#core/report/monthly-report';
import type { Column } from './column';
import { FINAL_DUE_COLUMN, lampColumn, sourceColumns, STATE_COLUMN } from './item-columns';
import { addListSheet, type ListSheet } from './list-sheet';
import { clipText } from './text-fit';

const LONGEST_ITEM = 60;
const ROLES = { lead: '牵头', support: '配合' } as const;

type Role = keyof typeof ROLES;

/** An item once more for each unit that leads or supports it. */
export interface Share {
  readonly unit: string;
  readonly line: ItemLine;
}

/** 牵头明细 and 配合明细: every item once for each unit. The counts of 单位情况 are formulas over them. */
export type ShareLists = Readonly<Record<Role, ListSheet<Share>>>;

function sharesOf({ units, items }: MonthlyReport, role: Role): readonly Share[] {
  const byUnit = new Map<string, Share[]>(units.map(({ unit }) => [unit, []]));
  for (const line of items) {
    for (const unit of line[role]) byUnit.get(unit)?.push({ unit, line });
  }
  return [...byUnit.values()].flat();
}

function ofLine(column: Column<ItemLine>): Column<Share> {
  const { formula: _formula, ...looks } = column;
  return { ...looks, value: ({ line }) => column.value(line) };
}

function itemColumns({ items }: MonthlyReport): readonly Column<ItemLine>[] {
  return sourceColumns(items).flatMap((column): Column<ItemLine>[] => {
    if (column.key === 'units') return [];
    if (column.key !== 'item') return [column];
    return [{ ...column, value: ({ item }) => clipText(item, LONGEST_ITEM, '见事项明细') }];
  });
}

function shareColumns(report: MonthlyReport): readonly Column<Share>[] {
  const ofItem = [lampColumn(report.lamps), STATE_COLUMN, ...itemColumns(report), FINAL_DUE_COLUMN];
  return [
    { key: 'unit', header: '单位', width: 24, align: 'left', value: ({ unit }) => unit },
    ...ofItem.map(ofLine),
  ];
}

function shareSheet(report: MonthlyReport, role: Role): ListSheet<Share> {
  const name = `${ROLES[role]}明细`;
  return {
    name,
    heading: `各单位${ROLES[role]}事项明细`,
    columns: shareColumns(report),
    rows: sharesOf(report, role),
    emptyText: `没有单位承担${ROLES[role]}事项。`,
  };
}

/** Two lists, for a formula with one condition less takes half the time on large ones. */
export function shareLists(report: MonthlyReport): ShareLists {
  return { lead: shareSheet(report, 'lead'), support: shareSheet(report, 'support') };
}

export function addShareSheets(
  workbook: Workbook,
  report: MonthlyReport,
  { lead, support }: ShareLists,
): void {
  addListSheet(workbook, report, lead);
  addListSheet(workbook, report, support);
}
