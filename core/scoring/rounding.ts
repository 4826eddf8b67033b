/** Decimal places a factor keeps; more than any score sheet writes. */
const SCALE = 1_000_000;

function scaled(value: number): bigint {
  return BigInt(Math.round(value * SCALE));
}

/**
 * factor × part ÷ whole to two decimals, half rounded up, reckoned in whole numbers so that no binary fraction
 * tips a half. Takes finite numbers ≥ 0, whole > 0.
 */
export function proportion(factor: number, part: number, whole: number): number {
  const denominator = scaled(whole) * BigInt(SCALE);
  const hundredths = (2n * 100n * scaled(factor) * scaled(part) + denominator) / (2n * denominator);
  return Number(hundredths) / 100;
}

/** Points to two decimals, half rounded up. Takes finite numbers ≥ 0. */
export function twoDecimals(points: number): number {
  return proportion(points, 1, 1);
}

/** A sum of points of two decimals without what binary fractions added to it; never −0. */
export function exactSum(points: readonly number[]): number {
  return Math.round(points.reduce((sum, one) => sum + one, 0) * 100) / 100 + 0;
}
