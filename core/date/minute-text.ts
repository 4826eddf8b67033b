const SHANGHAI_MS = 8 * 3_600_000;

/** The minute in Shanghai, `2023-06-30 17:05`, of an instant in epoch milliseconds. */
export function minuteText(at: number): string {
  return new Date(at + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ');
}
