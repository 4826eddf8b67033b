import { type Counts, rate } from '#core/completion/counts';
import type { Light } from '#core/completion/light';
import type { QuotaSection } from '#core/report/quota-section';
import { percentText } from '#core/report/wording';
import type { BoardDraft } from './board-draft';
import { equalSpans } from './board-grid';
import { COLOUR, type LookName, LOOKS } from './board-looks';
import type { BoardRule } from './board-sheet';
import type { Dashboard } from './build-dashboard';
import type { BoardLamp } from './board-lamps';
import { lineHeight } from './row-height';

/** A figure in large type with its name above and what it means below. */
interface Card {
  readonly name: string;
  readonly figure: number | null;
  readonly format: string;
  readonly note: string;
  readonly rule?: BoardRule;
}

const RATE = '0.0%';
const COUNT = '0"项"';

/** What of the items with a light a leader asks next. */
function lightNote(light: Light, { lights, total, overdue }: Counts): string {
  return light === 'red' ? `逾期未完成${overdue}项` : `占全部事项${percentText(rate(lights[light], total))}`;
}

function lightCard({ light, name, mark, ink, ground }: BoardLamp, counts: Counts): Card {
  return {
    name: `${mark} ${name}`,
    figure: counts.lights[light],
    format: COUNT,
    note: lightNote(light, counts),
    rule: { type: 'aboveZero', ink, ground },
  };
}

/** None where no inspection found anything. */
function findingCards({ findings, lamps }: Dashboard): readonly Card[] {
  const { total, open, overdue, closed, closedLate } = findings;
  const [red] = lamps;
  if (total === 0 || !red) return [];
  return [
    {
      name: '督导问题逾期未整改',
      figure: overdue,
      format: '0"条"',
      note: `整改中${open}条，已整改${closed + closedLate}条`,
      rule: { type: 'aboveZero', ink: red.ink, ground: red.ground },
    },
  ];
}

/** What a leader asks first: how much is done, and how much is late. */
export function itemCards(board: Dashboard): readonly Card[] {
  const { total: counts, lamps } = board;
  const { total, done, doneLate, dueByNow, dueOnTime } = counts;
  return [
    {
      name: '完成率',
      figure: counts.completionRate,
      format: RATE,
      note: `事项共${total}项，已完成${done + doneLate}项`,
    },
    ...lamps.map((lamp) => lightCard(lamp, counts)),
    {
      name: '按期完成率',
      figure: counts.onTimeRate,
      format: RATE,
      note: `到期${dueByNow}项，按期${dueOnTime}项`,
    },
    ...findingCards(board),
  ];
}

/** The same for a workbook that has information quotas only. */
export function quotaCards({ year, elapsed, rows, total, behind }: QuotaSection): readonly Card[] {
  const articles = '0"篇"';
  return [
    {
      name: '信息任务完成率',
      figure: total.share,
      format: RATE,
      note: `全年任务${total.quota}篇，已计入${total.counted}篇`,
    },
    { name: '序时进度', figure: elapsed, format: RATE, note: `${year}年已过的时间` },
    { name: '还差', figure: total.gap, format: articles, note: '距全年任务' },
    { name: '已报送', figure: total.done, format: articles, note: '超出任务的不计入' },
    {
      name: '落后单位',
      figure: behind,
      format: '0"个"',
      note: `共${rows.length}个单位`,
      rule: { type: 'aboveZero', ink: COLOUR.redInk },
    },
  ];
}

/** Writes the cards side by side. */
export function addCards(draft: BoardDraft, cards: readonly Card[]): void {
  const addRow = (look: LookName): number => draft.addRow(lineHeight(LOOKS[look].size));
  const [names, figures, notes] = [addRow('cardName'), addRow('heroFigure'), addRow('cardNote')];
  for (const [index, { first: left, last: right }] of equalSpans(cards.length).entries()) {
    const card = cards[index];
    if (!card) continue;
    const span = (row: number) => ({ top: row, left, bottom: row, right });
    draft.put(names, left, card.name);
    draft.put(figures, left, card.figure, card.format);
    draft.put(notes, left, card.note);
    for (const row of [names, figures, notes]) draft.join(span(row));
    draft.paint({ area: span(names), look: 'cardName' });
    draft.paint({ area: span(figures), look: index === 0 ? 'heroFigure' : 'cardFigure' });
    draft.paint({ area: span(notes), look: 'cardNote' });
    if (card.rule) draft.mark(span(figures), card.rule);
  }
}
