import { useEffect, useState } from 'react';
import type * as DrawCharts from './draw-charts';

export type Charts = typeof DrawCharts;
export type { ChartFrame } from './draw-charts';

/** The chart library, fetched when it is first needed; the numbers do not wait for it, and stand without it. */
export function useCharts(): { readonly charts?: Charts; readonly isMissing: boolean } {
  const [fetched, setFetched] = useState<{ charts?: Charts; isMissing: boolean }>({ isMissing: false });
  useEffect(() => {
    import('./draw-charts').then(
      (charts) => {
        setFetched({ charts, isMissing: false });
      },
      () => {
        setFetched({ isMissing: true });
      },
    );
  }, []);
  return fetched;
}
