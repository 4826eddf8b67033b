import type { Indicator } from '#core/indicator/indicator';
import { readNumber } from '#core/ledger/read-number';

/**
 * Ledgers have no column for what has been reached of an indicator, so the month's note says it:
 * `【指标】公证320件（目标500件）、法律援助90件（目标300件）。`
 */
const OPENING = '【指标】';
const FIGURES = /【指标】[^【】\n]*?(?:。|$)/gm;

function figure({ name, target, unit }: Indicator, actual: string): string {
  return `${name}${actual}${unit}（目标${target}${unit}）`;
}

/** What has been reached, as people type it; undefined where it is no number, or less than nothing. */
export function readActual(typed: string): number | undefined {
  const number = readNumber(typed.replace(/[%％]\s*$/, ''));
  return number !== undefined && number >= 0 ? number : undefined;
}

/** A month's note with the figures of those indicators of which one was entered. */
export function withFigures(
  note: string,
  indicators: readonly Indicator[],
  actuals: readonly string[],
): string {
  const figures = indicators.flatMap((indicator, at) => {
    const actual = readActual(actuals[at] ?? '');
    return actual === undefined ? [] : [figure(indicator, String(actual))];
  });
  if (figures.length === 0) return note;
  const gap = note === '' || /[。；;！!\n]$/.test(note) ? '' : '。';
  return `${note}${gap}${OPENING}${figures.join('、')}。`;
}

/** A month's note without its figures. */
export function withoutFigures(note: string): string {
  return note.replace(FIGURES, '').trim();
}

/** Only whole names: 公证 is not what stands in 上门公证. */
const BEFORE_NAME = /[】、]$/;

function actualIn(figures: string, indicator: Indicator): string {
  const [before = '', after = ''] = figure(indicator, '\n').split('\n');
  const told = figures.split(before).flatMap((rest, at, parts) => {
    const actual = rest.slice(0, Math.max(0, rest.indexOf(after)));
    return BEFORE_NAME.test(parts[at - 1] ?? '') && readActual(actual) !== undefined ? [actual] : [];
  });
  return told.at(-1) ?? '';
}

/** What a note says has been reached of each indicator, the last time it says so; empty where it does not. */
export function actualsIn(note: string, indicators: readonly Indicator[]): string[] {
  const figures = [...note.matchAll(FIGURES)].map(([text]) => text).join('');
  return indicators.map((indicator) => actualIn(figures, indicator));
}

function isReached(actual: number, { comparator, target }: Indicator): boolean {
  switch (comparator) {
    case '>=':
    case '=':
      return actual >= target;
    case '>':
      return actual > target;
    case '<=':
      return actual <= target;
    case '<':
      return actual < target;
  }
}

/** How much of an indicator has been reached, 0–1; nobody gets more for going beyond it. */
function shareOf(actual: number | undefined, indicator: Indicator): number {
  if (actual === undefined) return 0;
  if (isReached(actual, indicator)) return 1;
  const { comparator, target } = indicator;
  if (target === 0) return 0;
  return Math.min(comparator.startsWith('<') ? target / actual : actual / target, 1);
}

/**
 * How much of all indicators together has been reached, 0–100: each counts the same, one without a figure as not begun.
 * 100 only once all are reached; undefined without any figure.
 */
export function percentOf(indicators: readonly Indicator[], actuals: readonly string[]): number | undefined {
  const read = indicators.map((_, at) => readActual(actuals[at] ?? ''));
  if (read.every((actual) => actual === undefined)) return undefined;
  const isDone = indicators.every((indicator, at) => {
    const actual = read[at];
    return actual !== undefined && isReached(actual, indicator);
  });
  if (isDone) return 100;
  const sum = indicators.reduce((total, indicator, at) => total + shareOf(read[at], indicator), 0);
  return Math.min(Math.floor((100 * sum) / indicators.length), 99);
}
