import { LIGHT_NAMES, type Light } from '#core/completion/light';
import { rate } from '#core/completion/counts';
import { fullDate } from '#core/date/chinese-date';
import { addCards, itemCards, quotaCards } from './board-cards';
import { addChartRoom, itemCharts, quotaCharts } from './board-charts';
import {
  LEDGER_COLUMNS,
  LIGHT_COLUMNS,
  type LightLine,
  monthColumns,
  OVERDUE_COLUMNS,
  QUOTA_COLUMNS,
  UNIT_COLUMNS,
} from './board-columns';
import { BoardDraft } from './board-draft';
import { BOARD_MARK } from './board-mark';
import type { BoardChart, BoardSheet } from './board-sheet';
import { addTable, type TablePlace } from './board-table';
import type { Dashboard } from './build-dashboard';

/** More than these nobody reads at a glance; all of them are in the task pane and in the monthly report. */
const MOST_OVERDUE = 20;

/** The height of an empty row between blocks. */
const GAP = 10;

/** Two Chinese spaces between the dates. */
const WIDE_GAP = '\u3000\u3000';

function addSection(draft: BoardDraft, heading: string): void {
  draft.addRow(GAP);
  draft.addLine({ text: heading, look: 'section' });
}

function addOverdue(draft: BoardDraft, { overdue }: Dashboard): void {
  addSection(draft, `逾期未完成的事项（红灯，共${overdue.length}项）`);
  if (overdue.length === 0) {
    draft.addLine({ text: '没有逾期未完成的事项。', look: 'note' });
    return;
  }
  addTable(draft, OVERDUE_COLUMNS, overdue.slice(0, MOST_OVERDUE));
  const others = overdue.length - MOST_OVERDUE;
  if (others > 0)
    draft.addLine({ text: `以上为逾期最久的${MOST_OVERDUE}项，其余${others}项见月度通报。`, look: 'note' });
}

const LIGHTS: readonly Light[] = ['red', 'yellow', 'green'];

/** The counts of the lights with what they stand for; the legend has a sentence for each, with its name before a colon. */
function lightLines({ total, legend }: Dashboard): readonly LightLine[] {
  return LIGHTS.map((light, index) => ({
    name: LIGHT_NAMES[light],
    count: total.lights[light],
    share: rate(total.lights[light], total.total),
    meaning: legend[index]?.replace(`${LIGHT_NAMES[light]}：`, '') ?? '',
  }));
}

function addItems(draft: BoardDraft, board: Dashboard): readonly BoardChart[] {
  addCards(draft, itemCards(board.total));
  draft.addRow(GAP);
  const room = addChartRoom(draft);
  addOverdue(draft, board);
  addSection(draft, '各台账完成情况');
  addTable(draft, LEDGER_COLUMNS, board.ledgers, board.total);
  addSection(draft, '牵头单位排名');
  const units = addTable(draft, UNIT_COLUMNS, board.units);
  draft.addLine({
    text: '按完成率排名，相同的依次比较按期完成率、逾期未完成数，均相同的名次并列；只承担配合事项的单位不排名。',
    look: 'note',
  });
  addSection(draft, '按到期月份');
  const months = addTable(draft, monthColumns(board.asOf), board.months);
  addSection(draft, '亮灯说明');
  const lights = addTable(draft, LIGHT_COLUMNS, lightLines(board));
  return itemCharts(board, { lights, months, units }, room);
}

function addQuota(draft: BoardDraft, { quota }: Dashboard): TablePlace {
  addSection(draft, `信息任务排名（${quota.year}年）`);
  return addTable(draft, QUOTA_COLUMNS, quota.rows, quota.total);
}

/** What there is of items and quotas; a workbook of quotas only begins with them. */
function addContent(draft: BoardDraft, board: Dashboard): readonly BoardChart[] {
  const hasItems = board.total.total > 0;
  const hasQuota = board.quota.rows.length > 0;
  if (hasItems) {
    const charts = addItems(draft, board);
    if (hasQuota) addQuota(draft, board);
    return charts;
  }
  if (!hasQuota) {
    draft.addLine({ text: '没有认出台账中的事项，也没有信息任务。', look: 'note' });
    return [];
  }
  addCards(draft, quotaCards(board.quota));
  draft.addRow(GAP);
  const room = addChartRoom(draft);
  return quotaCharts(addQuota(draft, board), room);
}

/** Where everything of the board stands. What a leader looks for first is at the top left. */
export function layOut(board: Dashboard): BoardSheet {
  const draft = new BoardDraft();
  draft.addLine({ text: board.title, look: 'title' });
  draft.addLine({ text: `截至${fullDate(board.asOf)}${WIDE_GAP}更新于${board.updatedAt}`, look: 'date' });
  draft.addRow(GAP);
  const charts = addContent(draft, board);
  draft.addRow(GAP);
  draft.addLine({
    text: `${BOARD_MARK}根据台账生成，请勿手工修改；在任务窗格点“刷新看板”更新。`,
    look: 'note',
  });
  return draft.finished(charts);
}
