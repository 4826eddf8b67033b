/** `35.1%` for a rate of 0–1, half rounded up; a dash where there is no rate. */
export function percentText(rate: number | null): string {
  return rate === null ? '—' : `${(Math.round(rate * 1000) / 10).toFixed(1)}%`;
}
