/** A text as formulas write it. */
export function formulaText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
