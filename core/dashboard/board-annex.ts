import { rate } from '#core/completion/counts';
import type { ItemTables } from './board-charts';
import {
  FINDING_COLUMNS,
  ledgerColumns,
  type LightLine,
  lightLineColumns,
  monthColumns,
  QUOTA_COLUMNS,
  RED_COLUMNS,
  trendColumns,
  unitColumns,
} from './board-columns';
import type { BoardDraft } from './board-draft';
import { WHOLE } from './board-grid';
import {
  addTable,
  type BoardColumn,
  type BoardTable,
  shortened,
  tableOf,
  type TablePlace,
} from './board-table';
import type { Dashboard } from './build-dashboard';
import { GAP, NOTE_HEIGHT } from './board-page';

/** A list with more lines than these nobody reads. */
const MOST_LINES = 200;

function addSection(draft: BoardDraft, heading: string): void {
  draft.addRow(GAP);
  draft.addLine({ text: heading, look: 'section' });
}

/** How many items have each light. */
function lightLines({ total, lamps }: Dashboard): readonly LightLine[] {
  return lamps.map((lamp) => ({
    lamp,
    count: total.lights[lamp.light],
    share: rate(total.lights[lamp.light], total.total),
  }));
}

/** The first lines of a list, and how many others there are. */
function addList<R>(draft: BoardDraft, columns: readonly BoardColumn<R>[], rows: readonly R[]): void {
  addTable(draft, tableOf(WHOLE.first, columns, rows.slice(0, MOST_LINES)));
  const others = rows.length - MOST_LINES;
  if (others > 0) draft.addLine({ text: `其余${others}条见台账。`, look: 'note' });
}

function addRed(draft: BoardDraft, { red, lamps }: Dashboard): void {
  if (red.length === 0) return;
  addSection(draft, `${lamps[0]?.name ?? ''}事项（共${red.length}项，逾期最久的在前）`);
  addList(draft, RED_COLUMNS, red);
}

function addFindings(draft: BoardDraft, { openFindings, findings }: Dashboard): void {
  if (openFindings.length === 0) return;
  const heading = `督导检查发现的问题（未整改${openFindings.length}条，其中逾期${findings.overdue}条）`;
  addSection(draft, heading);
  addList(draft, FINDING_COLUMNS, openFindings);
}

/** The heading of what stands below the page. */
export function addAnnexHeading(draft: BoardDraft): void {
  draft.addRow(GAP);
  draft.addLine({ text: '附表（图表所用的数字，不随看板打印）', look: 'section' });
}

/** All that the page is a selection of, and what its charts are of. */
export function addItemAnnex(draft: BoardDraft, board: Dashboard): ItemTables {
  const { lamps, ledgers, total, units, trend, months, asOf } = board;
  addAnnexHeading(draft);
  addSection(draft, '各台账完成情况');
  addTable(draft, tableOf(WHOLE.first, ledgerColumns(lamps), ledgers, total));
  addRed(draft, board);
  addFindings(draft, board);
  addSection(draft, '牵头单位排名');
  const ranking = addTable(draft, tableOf(WHOLE.first, unitColumns(lamps), units));
  draft.addLine({
    text: '按完成率排名，相同的依次比较按期完成率、逾期未完成数，均相同的名次并列；只承担配合事项的单位不排名。',
    look: 'note',
  });
  addSection(draft, '逐月走势');
  const course = addTable(draft, tableOf(WHOLE.first, trendColumns(lamps), trend));
  draft.addLine({
    text: '各月末的情况按台账现有的时限和完成日期推算；未填完成日期的，按一直已完成计。',
    look: 'note',
  });
  addSection(draft, '按到期月份');
  addTable(draft, tableOf(WHOLE.first, monthColumns(lamps, asOf), months));
  addSection(draft, '亮灯说明');
  const lights = addTable(draft, tableOf(WHOLE.first, lightLineColumns(lamps), lightLines(board)));
  return { lights, trend: course, units: ranking };
}

const quotaTable = ({ quota }: Dashboard): BoardTable =>
  tableOf(WHOLE.first, QUOTA_COLUMNS, quota.rows, quota.total);

const quotaHeading = ({ quota }: Dashboard): string => `信息任务排名（${quota.year}年）`;

export function addQuota(draft: BoardDraft, board: Dashboard): void {
  addSection(draft, quotaHeading(board));
  addTable(draft, quotaTable(board));
}

/** As much of the ranking as fits above a height, in points, and how many units are left out. */
export function addQuotaPart(
  draft: BoardDraft,
  board: Dashboard,
  height: number,
): { readonly place: TablePlace; readonly rest: number } {
  addSection(draft, quotaHeading(board));
  const table = quotaTable(board);
  // A total and a note stand below the lines.
  const [shown = table] = shortened([table], height - draft.height - 2 * NOTE_HEIGHT);
  const place = addTable(draft, shown);
  const rest = table.lines.length - shown.lines.length;
  if (rest > 0) draft.addLine({ text: `其余${rest}个单位见附表。`, look: 'note' });
  return { place, rest };
}
