import { cellAddress } from '#core/grid/address';
import { titleKey } from '#core/text/normalise';
import type { RowPlace } from '../completion/row-place';
import { fillSources, keyCell } from '../fill/fill-rows';
import type { OpenedBook } from '../opened-book';

/** An item as lists name it that do not know its sheet. */
export interface NamedItem {
  readonly no: number | null;
  readonly title: string;
  /** One-based worksheet row, where it is known. */
  readonly row?: number | null;
}

const keyOf = ({ no, title }: NamedItem): string => `${no ?? ''} ${titleKey(title)}`;

/** Where items are to be seen, by number and title, and by row where several are alike. */
export function itemPlaces(book: OpenedBook): (item: NamedItem) => RowPlace | undefined {
  const places = new Map<string, (RowPlace & { readonly row: number })[]>();
  for (const source of fillSources(book)) {
    const { item, row } = source.entry;
    const at = keyCell(source);
    const key = keyOf({ no: item.no, title: item.item });
    const { sheet } = source.understood.ledger;
    const place = { sheet, cell: cellAddress(at.row, at.column), row: row.row };
    places.set(key, [...(places.get(key) ?? []), place]);
  }
  return (item) => {
    const alike = places.get(keyOf(item)) ?? [];
    const found = alike.find(({ row }) => row === item.row) ?? alike[0];
    return found && { sheet: found.sheet, cell: found.cell };
  };
}
