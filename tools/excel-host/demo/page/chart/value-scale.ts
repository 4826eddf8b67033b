import type { ValueAxis } from '#xlsx/chart/chart';

/** The value axis: where it begins and ends, and the values it names. */
export interface ValueScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly number[];
  /** The share of the axis that lies before a value; outside 0 to 1 it is cut off. */
  readonly share: (value: number) => number;
}

const PIXELS_A_TICK = 36;
/** How much of the axis stays free beyond the largest value. */
const HEADROOM = 0.05;
const MAX_TICKS = 200;

/** The least of 1, 2, 5, 10, 20 … that is no less. */
function niceStep(step: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(step));
  return ([1, 2, 5, 10].find((factor) => factor * magnitude >= step * 0.999) ?? 10) * magnitude;
}

/** What adding steps up leaves behind the comma. */
const clean = (value: number): number => Number(value.toPrecision(12));

/** An axis for some values that is so many pixels long, much as Excel would divide it: 0 is on it. */
export function valueScale(values: readonly number[], axis: Partial<ValueAxis>, length: number): ValueScale {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = (high - low || 1) * HEADROOM;
  const [from, to] = [
    axis.minimum ?? (low < 0 ? low - room : 0),
    axis.maximum ?? (high > 0 ? high + room : low < 0 ? 0 : 1),
  ];
  const wanted = Math.max(2, Math.floor(length / PIXELS_A_TICK));
  const given = axis.majorUnit !== undefined && axis.majorUnit > 0 ? axis.majorUnit : undefined;
  const span = to > from ? to - from : 1;
  const step = given !== undefined && span / given <= MAX_TICKS ? given : niceStep(span / wanted);
  const minimum = axis.minimum ?? clean(Math.floor(from / step) * step);
  const maximum = axis.maximum ?? clean(Math.ceil(clean((from + span) / step)) * step);
  const count = Math.floor(clean((maximum - minimum) / step));
  const ticks = Array.from({ length: Math.max(0, count) + 1 }, (_tick, index) =>
    clean(minimum + index * step),
  );
  const share = (value: number): number =>
    Math.min(1, Math.max(0, (value - minimum) / (maximum - minimum || 1)));
  return { minimum, maximum, ticks, share };
}
