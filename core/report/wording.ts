/** Tenths of a percent, half rounded up: what `percentText` prints. */
const tenths = (rate: number): number => Math.round(rate * 1000);

/** `35.1%` for a rate of 0–1, half rounded up; a dash where there is no rate. */
export function percentText(rate: number | null): string {
  return rate === null ? '—' : `${(tenths(rate) / 10).toFixed(1)}%`;
}

/**
 * `提高4.1个百分点`, `下降0.5个百分点` or `持平`; empty where one of the rates is not known. It is the difference of the
 * percentages as printed, for a reader subtracts those.
 */
export function rateChangeText(before: number | null, now: number | null): string {
  if (before === null || now === null) return '';
  const change = tenths(now) - tenths(before);
  if (change === 0) return '持平';
  return `${change > 0 ? '提高' : '下降'}${(Math.abs(change) / 10).toFixed(1)}个百分点`;
}

/** `第1位`, or `并列第3位` where others have the same rank; a dash without a rank. */
export function rankText(rank: number | null, isShared: boolean): string {
  return rank === null ? '—' : `${isShared ? '并列' : ''}第${rank}位`;
}

/** `22.50`: points as they are reckoned; a dash where there are none. */
export function scoreText(points: number | null): string {
  return points === null ? '—' : points.toFixed(2);
}
