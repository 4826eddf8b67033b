import { fullDate } from '#core/date/chinese-date';
import { addAnnexHeading, addItemAnnex, addQuota, addQuotaPart } from './board-annex';
import { addCards, quotaCards } from './board-cards';
import { itemCharts, quotaCharts } from './board-charts';
import { BoardDraft } from './board-draft';
import { BOARD_MARK } from './board-mark';
import { addItemPage, GAP, PAGE_HEIGHT } from './board-page';
import type { BoardChart, BoardSheet } from './board-sheet';
import type { Dashboard } from './build-dashboard';

/** Two Chinese spaces between the dates. */
const WIDE_GAP = '\u3000\u3000';

/** Rows over which the chart of the quotas lies, and how high each is, in points. */
const CHART_ROWS = 14;
const CHART_ROW_HEIGHT = 20;

/** The charts, and how many rows are on the page. */
interface Content {
  readonly charts: readonly BoardChart[];
  readonly pageRows: number;
}

function addItems(draft: BoardDraft, board: Dashboard): Content {
  const rows = addItemPage(draft, board);
  const pageRows = draft.rowCount;
  const charts = itemCharts(board, addItemAnnex(draft, board), rows);
  if (board.quota.rows.length > 0) addQuota(draft, board);
  return { charts, pageRows };
}

/** The ranking as far as the page holds it, and the whole of it below where that is not all. */
function addQuotas(draft: BoardDraft, board: Dashboard): Content {
  addCards(draft, quotaCards(board.quota));
  draft.addRow(GAP);
  const first = draft.rowCount;
  for (let row = 0; row < CHART_ROWS; row++) draft.addRow(CHART_ROW_HEIGHT);
  const { place, rest } = addQuotaPart(draft, board, PAGE_HEIGHT);
  const pageRows = draft.rowCount;
  if (rest > 0) {
    addAnnexHeading(draft);
    addQuota(draft, board);
  }
  return {
    charts: quotaCharts(board.quota.rows.length, place, { first, last: first + CHART_ROWS - 1 }),
    pageRows,
  };
}

/** What there is of items and quotas; a workbook of quotas only begins with them. */
function addContent(draft: BoardDraft, board: Dashboard): Content {
  if (board.total.total > 0) return addItems(draft, board);
  if (board.quota.rows.length > 0) return addQuotas(draft, board);
  draft.addLine({ text: '没有认出台账中的事项，也没有信息任务。', look: 'note' });
  return { charts: [], pageRows: draft.rowCount };
}

/** Where everything of the board stands. What a leader looks for first is at the top left. */
export function layOut(board: Dashboard): BoardSheet {
  const draft = new BoardDraft();
  const date = `截至${fullDate(board.asOf)}`;
  draft.addLine({ text: board.title, look: 'title' });
  draft.addLine({ text: `${date}${WIDE_GAP}更新于${board.updatedAt}`, look: 'date' });
  draft.addRow(GAP);
  const { charts, pageRows } = addContent(draft, board);
  draft.addRow(GAP);
  draft.addLine({
    text: `${BOARD_MARK}根据台账生成，请勿手工修改；在任务窗格点“刷新看板”更新。`,
    look: 'note',
  });
  return draft.finished(charts, { rowCount: pageRows, footer: { left: board.title, right: date } });
}
