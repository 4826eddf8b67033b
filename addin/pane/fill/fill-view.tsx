import { useRef, useState } from 'react';
import { useSettings } from '../settings/settings-provider';
import { NotReadYet } from '../shell/not-read-yet';
import { useWorkbook } from '../workbook/workbook-context';
import { FillPage } from './fill-page';
import { ListPage } from './list-page';
import { useFill } from './use-fill';
import { useFillList } from './use-fill-list';
import { useSelectedItem } from './use-selected-item';
import { type FillFilter, neighbours } from './walk';

/** 填报: what the clerk's unit has to fill in, and a form for each item. */
export function FillView() {
  const root = useRef<HTMLDivElement>(null);
  const { reading } = useWorkbook();
  const { unit = '' } = useSettings().settings;
  const [filter, setFilter] = useState<FillFilter>('missing');
  const list = useFillList(unit);
  const fill = useFill(unit);
  // A view behind another tab is not laid out.
  const isShown = (): boolean => Boolean(root.current?.offsetParent);
  const openSelected = useSelectedItem(isShown, fill.go);
  const { book } = reading;
  return (
    <div ref={root}>
      {!book && <NotReadYet />}
      {book && fill.place && (
        <FillPage fill={fill} around={neighbours(list?.lines ?? [], filter, fill.place)} asOf={book.asOf} />
      )}
      {book && !fill.place && (
        <ListPage
          {...{ unit, list, filter, setFilter }}
          open={fill.go}
          openSelected={() => void openSelected()}
        />
      )}
    </div>
  );
}
