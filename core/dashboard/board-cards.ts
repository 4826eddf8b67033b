import type { Counts } from '#core/completion/counts';
import { LIGHT_NAMES } from '#core/completion/light';
import type { Merge, Span } from '#core/grid/grid';
import type { QuotaSection } from '#core/report/quota-section';
import type { BoardDraft } from './board-draft';
import { COLOUR, type LookName, LOOKS } from './board-looks';
import type { BoardRule } from './board-sheet';
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

const litIf = (ink: string, ground: string): BoardRule => ({ type: 'aboveZero', ink, ground });

/** What a leader asks first: how much is done, and how much is late. */
export function itemCards({ total, done, doneLate, lights, ...counts }: Counts): readonly Card[] {
  return [
    {
      name: '完成率',
      figure: counts.completionRate,
      format: RATE,
      note: `事项共${total}项，已完成${done + doneLate}项`,
    },
    {
      name: LIGHT_NAMES.red,
      figure: lights.red,
      format: COUNT,
      note: '逾期未完成',
      rule: litIf(COLOUR.redInk, COLOUR.redGround),
    },
    {
      name: LIGHT_NAMES.yellow,
      figure: lights.yellow,
      format: COUNT,
      note: '临期或滞后',
      rule: litIf(COLOUR.yellowInk, COLOUR.yellowGround),
    },
    {
      name: LIGHT_NAMES.green,
      figure: lights.green,
      format: COUNT,
      note: '已完成或正常推进',
      rule: litIf(COLOUR.greenInk, COLOUR.greenGround),
    },
    {
      name: '按期完成率',
      figure: counts.onTimeRate,
      format: RATE,
      note: `到期${counts.dueByNow}项，按期${counts.dueOnTime}项`,
    },
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
      rule: litIf(COLOUR.redInk, COLOUR.redGround),
    },
  ];
}

/** The first card is the widest: it stands where one looks first. */
const PLACES: readonly Span[] = [
  { first: 0, last: 1 },
  { first: 2, last: 3 },
  { first: 4, last: 5 },
  { first: 6, last: 7 },
  { first: 8, last: 9 },
];

const HERO_HEIGHT = lineHeight(LOOKS.heroFigure.size);

/** Writes the cards side by side. */
export function addCards(draft: BoardDraft, cards: readonly Card[]): void {
  const [names, figures, notes] = [
    draft.addRow(lineHeight(LOOKS.cardName.size)),
    draft.addRow(HERO_HEIGHT),
    draft.addRow(lineHeight(LOOKS.cardNote.size)),
  ];
  for (const [index, { first: left, last: right }] of PLACES.entries()) {
    const card = cards[index];
    if (!card) continue;
    const part = (row: number, look: LookName): Merge => {
      const area = { top: row, left, bottom: row, right };
      draft.join(area);
      draft.paint(area, look);
      return area;
    };
    draft.put(names, left, card.name);
    draft.put(figures, left, card.figure, card.format);
    draft.put(notes, left, card.note);
    part(names, 'cardName');
    const figure = part(figures, index === 0 ? 'heroFigure' : 'cardFigure');
    part(notes, 'cardNote');
    if (card.rule) draft.mark(figure, card.rule);
  }
}
