import { type CivilDate, yearOf } from '#core/date/civil-date';
import type { QuotaScore } from '#core/scoring/score-quota';
import { namesUpTo } from '../name-list';
import type { QuotaSection } from '../quota-section';
import { sentence } from '../sentence';
import { percentText } from '../wording';

const NAMED = 3;

/** `外宣信息缺4篇、政务信息缺2篇`; empty where nothing is missing. */
export function gapText({ categories }: Pick<QuotaScore, 'categories'>): string {
  return categories
    .filter(({ gap }) => gap > 0)
    .map(({ category, gap }) => `${category}缺${gap}篇`)
    .join('、');
}

/** How the units do with their information quotas, in paragraphs. */
export function informationProse(quota: QuotaSection, asOf: CivilDate): readonly string[] {
  if (quota.total.quota === 0) return ['未设信息任务。'];
  return [totalSentence(quota, asOf), gapSentence(quota), rankSentence(quota)].filter((text) => text !== '');
}

function paceText({ elapsed, total: { share } }: QuotaSection): string {
  const points = Math.round((share ?? 0) * 1000) - Math.round(elapsed * 1000);
  const pace = `序时进度（${percentText(elapsed)}）`;
  if (points === 0) return `与${pace}持平`;
  return `${points > 0 ? '高于' : '低于'}${pace}${(Math.abs(points) / 10).toFixed(1)}个百分点`;
}

function behindText({ elapsed, behind }: QuotaSection, owing: number): string {
  const units = behind === owing ? '各单位均' : `${behind}个单位`;
  if (elapsed === 1) return `${units}没有完成全年任务`;
  return behind > 0 ? `${units}落后于序时进度` : '没有单位落后于序时进度';
}

function totalSentence(quota: QuotaSection, asOf: CivilDate): string {
  const { year, rows, total } = quota;
  const owing = rows.filter((row) => row.quota > 0);
  const [only] = owing;
  const who = only && owing.length === 1 ? only.unit : `${owing.length}个单位`;
  const done = total.counted === 0 ? '尚无信息计入' : `已计入${total.counted}篇`;
  const isFull = total.gap === 0;
  return sentence(
    `${who}${year === yearOf(asOf) ? '全年' : `${year}年`}信息任务${total.quota}篇`,
    isFull ? '已全部完成' : done,
    !isFull && total.counted > 0 && `完成${percentText(total.share)}`,
    !isFull && quota.elapsed < 1 && paceText(quota),
    !isFull && owing.length > 1 && behindText(quota, owing.length),
  );
}

/** `办公室缺6篇（外宣信息缺4篇、政务信息缺2篇）`, `办公室外宣信息缺4篇`. */
function unitGap(row: QuotaScore): string {
  const gaps = gapText(row);
  return gaps.includes('、') ? `${row.unit}缺${row.gap}篇（${gaps}）` : `${row.unit}${gaps}`;
}

function gapSentence({ rows, total }: QuotaSection): string {
  const short = rows.filter(({ gap }) => gap > 0).sort((a, b) => b.gap - a.gap);
  const [first] = short;
  if (!first) return '';
  const missing = `距全年任务还缺${total.gap}篇`;
  if (short.length === 1) return `${missing}，责任单位为${first.unit}（${gapText(first)}）。`;
  const lead = short.length <= NAMED ? '：' : '。缺口较大的有：';
  return `${missing}，涉及${short.length}个单位${lead}${short.slice(0, NAMED).map(unitGap).join('；')}。`;
}

/** `（完成率100.0%）` of all that share a place; empty where they differ in it. */
function ratesText(rows: readonly QuotaScore[]): string {
  const [rate, ...others] = new Set(rows.map(({ share }) => percentText(share)));
  if (rate === undefined || others.length > 0) return '';
  return `（完成率${rows.length === 1 ? '' : '均为'}${rate}）`;
}

function rankSentence({ rows }: QuotaSection): string {
  const ranked = rows.filter(({ rank }) => rank !== null);
  const first = ranked.filter(({ rank }) => rank === 1);
  const last = ranked.filter(({ isBottom }) => isBottom);
  if (ranked.length < 2 || first.length === ranked.length) return '';
  const names = (some: readonly QuotaScore[]): string =>
    namesUpTo(
      some.map(({ unit }) => unit),
      NAMED,
    );
  return sentence(
    `${names(first)}${first.length > 1 ? '并列' : '排名'}第1位${ratesText(first)}`,
    last.length > 0 && `${names(last)}居末位${ratesText(last)}`,
  );
}
