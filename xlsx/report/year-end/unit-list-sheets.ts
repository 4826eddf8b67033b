import type { Workbook } from 'exceljs';
import { factCounts, type YearEndReport } from '#core/report/year-end/year-end-report';
import { ROLE_NAMES } from '#core/report/year-end/year-end-vocabulary';
import { YEAR_END_TITLES, type YearEndUnit } from '#core/year-end/year-end-lists';
import { cellText } from '../cell-text';
import type { Column } from '../column';
import { countFormula, textLiteral } from '../count-formula';
import { listRanges, type RangeOf } from '../list-ranges';
import { namesOnce } from '../names-once';
import { addLine, addPage } from '../page';
import { addFilter, addTable, pinHeader } from '../table';
import { factList } from './fact-list';

/** One of the lists of units, and what it is called on its sheet's tab. */
interface UnitList {
  readonly tab: string;
  readonly title: string;
  readonly units: readonly YearEndUnit[];
  /** Who is on it, in a sentence. */
  readonly about: string;
}

function unitLists({ lists }: YearEndReport): readonly UnitList[] {
  return [
    {
      tab: '表彰建议单位',
      title: YEAR_END_TITLES.commended,
      units: lists.commended.units,
      about:
        '牵头的事项中已到期或已完成的均按期完成并验收通过，没有滞后节点，且配合的事项没有逾期的单位；事项数为按期完成并验收通过的牵头事项数。',
    },
    {
      tab: '书面说明名单',
      title: YEAR_END_TITLES.toExplain,
      units: lists.toExplain,
      about: '有到期未完成或未按期完成事项的牵头、配合单位。同一事项涉及多个单位的，各单位分别计入。',
    },
    {
      tab: '取消资格建议名单',
      title: YEAR_END_TITLES.disqualified,
      units: lists.disqualified,
      about: '有到期未完成或未按期完成事项的牵头单位。',
    },
    {
      tab: '需逐一核实',
      title: YEAR_END_TITLES.collectives,
      units: lists.collectives,
      about: '责任单位为集体，台账不能反映具体是哪些单位逾期，需逐一核实后再确定。',
    },
  ];
}

type UnitColumn = Column<YearEndUnit>;

/** A list in 名单依据, and its units that a formula can tell by their names. */
interface Source {
  readonly title: string;
  readonly range: RangeOf;
  readonly once: ReadonlySet<string>;
}

/** The counts of a list are those of its lines in 名单依据. */
function countColumn({ title, range, once }: Source, role: keyof typeof ROLE_NAMES): UnitColumn {
  const isList = { range: range('list'), is: title };
  const isRole = { range: range('role'), is: ROLE_NAMES[role] };
  return {
    key: role,
    header: ROLE_NAMES[role],
    group: '事项数',
    width: 8,
    format: '0',
    value: ({ facts }) => factCounts(facts)[role],
    formula: (cell, { unit }) => {
      const text = cellText(unit);
      if (!once.has(text)) return undefined;
      return countFormula([isList, { range: range('unit'), cell: cell('name'), text }, isRole]);
    },
    total: 'sum',
  };
}

function mostDaysColumn({ title, range, once }: Source): UnitColumn {
  const isList = `EXACT(${range('list')},${textLiteral(title)})`;
  return {
    key: 'mostDays',
    header: '最长逾期\n天数',
    width: 10,
    format: '0',
    value: ({ facts }) => factCounts(facts).mostDays,
    formula: (cell, { unit, facts }) => {
      if (!once.has(cellText(unit)) || factCounts(facts).mostDays === null) return undefined;
      return `SUMPRODUCT(MAX(${isList}*EXACT(${range('unit')},${cell('name')})*${range('daysLate')}))`;
    },
  };
}

function columnsOf({ title, units }: UnitList, range: RangeOf): readonly UnitColumn[] {
  const source = { title, range, once: namesOnce(units.map(({ unit }) => unit)) };
  return [
    { key: 'name', header: '单位', width: 28, align: 'left', value: ({ unit }) => unit },
    countColumn(source, 'lead'),
    countColumn(source, 'support'),
    {
      key: 'total',
      header: '合计',
      group: '事项数',
      width: 8,
      format: '0',
      value: ({ facts }) => facts.length,
      formula: (cell) => `${cell('lead')}+${cell('support')}`,
      total: 'sum',
    },
    mostDaysColumn(source),
    {
      key: 'remarks',
      header: '其他情况',
      width: 70,
      align: 'left',
      value: ({ remarks }) => remarks.join('；'),
    },
  ];
}

/** A sheet for each list of units; those that are empty say so. */
export function addUnitListSheets(workbook: Workbook, report: YearEndReport): void {
  const range = listRanges(factList(report));
  for (const list of unitLists(report)) {
    const columns = columnsOf(list, range);
    const page = addPage(workbook, report, {
      name: list.tab,
      heading: `${report.year}年度${list.title}`,
      widths: columns.map(({ width }) => width),
    });
    addLine(page, `供研究参考。${list.about}“其他情况”不作为列入名单的依据。`, 'note');
    const placed = addTable(page, {
      columns,
      rows: list.units,
      total: { unit: '合计', facts: list.units.flatMap(({ facts }) => facts), remarks: [] },
      emptyText: '没有列入此名单的单位。',
    });
    pinHeader(page, placed);
    addFilter(page, placed);
  }
}
