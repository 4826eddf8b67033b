import { useEffect, useState } from 'react';
import type { FillList } from '../../worker/fill/fill-list';
import { useWorkbook } from '../workbook/workbook-context';

/** The items of a unit, asked for anew with each reading; undefined until they are there. */
export function useFillList(unit: string): FillList | undefined {
  const { reading, service, attempt } = useWorkbook();
  const { book } = reading;
  const [found, setFound] = useState<{ readonly unit: string; readonly list: FillList }>();
  useEffect(() => {
    if (!book || unit === '') return;
    let isWanted = true;
    void attempt(async () => {
      const list = await service.fillList(unit);
      if (isWanted) setFound({ unit, list });
    });
    return () => {
      isWanted = false;
    };
  }, [attempt, book, service, unit]);
  return found?.unit === unit ? found.list : undefined;
}
