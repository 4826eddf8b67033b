import type { CivilDate } from '#core/date/civil-date';
import { type ListedFact, listedFacts, type YearEndReport } from '#core/report/year-end/year-end-report';
import { ROLE_NAMES } from '#core/report/year-end/year-end-vocabulary';
import type { ItemFact } from '#core/year-end/item-fact';
import { YEAR_END_TITLES } from '#core/year-end/year-end-lists';
import type { Column } from '../column';
import { DATE_FORMAT } from '../column';
import { dateCell } from '../item-columns';
import type { ListSheet } from '../list-sheet';
import { clipText } from '../text-fit';

const LONGEST_ITEM = 240;

/** What puts a unit on one of the lists. */
export interface SheetFact extends ListedFact {
  /** The list's title. */
  readonly list: string;
}

const day = (date: CivilDate | null): Date | null => (date === null ? null : dateCell(date));
const units = (names: readonly string[]): string => clipText(names.join('、'), LONGEST_ITEM, '全文见台账');

/** What is known of an item. */
export const ITEM_COLUMNS: readonly Column<ItemFact>[] = [
  { key: 'ledger', header: '台账', width: 15, value: ({ ledger }) => ledger },
  { key: 'no', header: '序号', width: 6, format: '0', value: ({ no }) => no },
  { key: 'row', header: '台账\n行号', width: 6, format: '0', value: ({ row }) => row },
  {
    key: 'item',
    header: '事项',
    width: 38,
    align: 'left',
    value: ({ item }) => clipText(item, LONGEST_ITEM, '全文见台账'),
  },
  { key: 'lead', header: '牵头单位', width: 20, align: 'left', value: ({ lead }) => units(lead) },
  { key: 'support', header: '配合单位', width: 20, align: 'left', value: ({ support }) => units(support) },
  { key: 'due', header: '到期日', width: 11.5, format: DATE_FORMAT, value: ({ due }) => day(due) },
  { key: 'doneOn', header: '完成日期', width: 11.5, format: DATE_FORMAT, value: ({ doneOn }) => day(doneOn) },
  { key: 'daysLate', header: '逾期\n天数', width: 7, format: '0', value: ({ daysLate }) => daysLate },
  { key: 'verdict', header: '验收结论', width: 9, value: ({ verdict }) => verdict },
  {
    key: 'verdictOn',
    header: '验收日期',
    width: 11.5,
    format: DATE_FORMAT,
    value: ({ verdictOn }) => day(verdictOn),
  },
  { key: 'reason', header: '情况', width: 36, align: 'left', value: ({ reason }) => reason },
];

const FACT_COLUMNS: readonly Column<SheetFact>[] = [
  { key: 'list', header: '名单', width: 22, value: ({ list }) => list },
  { key: 'unit', header: '单位', width: 24, align: 'left', value: ({ unit }) => unit },
  { key: 'role', header: '牵头/\n配合', width: 7, value: ({ role }) => ROLE_NAMES[role] },
  ...ITEM_COLUMNS,
];

/** 名单依据: a line for each unit on a list and each item that puts it there; the lists count over it by formulas. */
export function factList({ lists, head }: YearEndReport): ListSheet<SheetFact> {
  const of = (list: string, from: readonly ListedFact[]): readonly SheetFact[] =>
    from.map((fact) => ({ ...fact, list }));
  return {
    name: '名单依据',
    heading: '名单依据',
    notes: [head.basis],
    columns: FACT_COLUMNS,
    rows: [
      ...of(YEAR_END_TITLES.commended, listedFacts(lists.commended.units)),
      ...of(YEAR_END_TITLES.toExplain, listedFacts(lists.toExplain)),
      ...of(YEAR_END_TITLES.disqualified, listedFacts(lists.disqualified)),
      ...of(YEAR_END_TITLES.collectives, listedFacts(lists.collectives)),
    ],
    emptyText: '没有列入名单的单位。',
  };
}
