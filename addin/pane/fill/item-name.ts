/** What an item is called, with its number; cut where it is longer than `most` characters. */
export function itemName(
  { no, title }: { readonly no: number | null; readonly title: string },
  most = Infinity,
): string {
  const short = title.length > most ? `${title.slice(0, most)}…` : title;
  return no === null ? short : `${no}. ${short}`;
}
