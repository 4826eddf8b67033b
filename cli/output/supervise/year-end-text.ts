import { fullDate } from '#core/date/chinese-date';
import type { ItemFact } from '#core/year-end/item-fact';
import { YEAR_END_TITLES, type YearEndLists, type YearEndUnit } from '#core/year-end/year-end-lists';
import { shortened } from '../history-text';
import { table } from '../table';

const factCells = ({ ledger, no, item, reason }: ItemFact): (string | number)[] => [
  ...[ledger, no ?? '', shortened(item), reason],
];

function unitsTable(units: readonly YearEndUnit[]): string {
  const rows = units.flatMap(({ unit, facts, remarks }) =>
    facts.map((fact, at) => [at === 0 ? unit : '', ...factCells(fact), at === 0 ? remarks.join('；') : '']),
  );
  return rows.length === 0 ? '无' : table(['单位', '台账', '序号', '事项', '事实', '其他情况'], rows);
}

/** The lists at the year's end, as tables for a terminal. */
export function yearEndText(lists: YearEndLists): string {
  const { asOf, commended, toExplain, disqualified, collectives } = lists;
  const items = commended.items.map((fact) => [fact.lead.join('、'), ...factCells(fact)]);
  return [
    `截至${fullDate(asOf)}，以下均为建议，须经研究决定`,
    `${YEAR_END_TITLES.commended}（单位）\n${unitsTable(commended.units)}`,
    `${YEAR_END_TITLES.commended}（事项）\n${
      items.length === 0 ? '无' : table(['牵头单位', '台账', '序号', '事项', '事实'], items)
    }`,
    `${YEAR_END_TITLES.toExplain}\n${unitsTable(toExplain)}`,
    `${YEAR_END_TITLES.disqualified}\n${unitsTable(disqualified)}`,
    ...(collectives.length === 0 ? [] : [`${YEAR_END_TITLES.collectives}\n${unitsTable(collectives)}`]),
  ].join('\n\n');
}
