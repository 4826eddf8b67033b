/** `2023年5月` for `2023-05`. */
export function monthTitle(month: string): string {
  const [year = '', number] = month.split('-');
  return `${year}年${Number(number)}月`;
}
