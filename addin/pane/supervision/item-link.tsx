import { Link, Text } from '@fluentui/react-components';
import type { RowPlace } from '../../worker/completion/row-place';
import { itemName } from '../fill/item-name';
import { useWorkbook } from '../workbook/workbook-context';

/** The name of an item, leading to its row where this workbook has it. */
export function ItemLink({
  item,
}: {
  item: { readonly no: number | null; readonly title: string; readonly place?: RowPlace };
}) {
  const { showCell } = useWorkbook();
  const { place } = item;
  if (!place) return <Text>{itemName(item, 60)}</Text>;
  return (
    <Link as="button" onClick={() => void showCell(place.sheet, place.cell)}>
      {itemName(item, 60)}
    </Link>
  );
}
