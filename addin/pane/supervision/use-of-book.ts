import { useCallback } from 'react';
import { type Answer, useAnswer } from '../parts/use-answer';
import type { RemoteService } from '../workbook/start-service';
import { useWorkbook } from '../workbook/workbook-context';

/** What the worker says of the workbook, asked anew of each reading. `ask` must stay the same function while its question does. */
export function useOfBook<T>(ask: (service: RemoteService) => Promise<T>): Answer<T> {
  const { service, reading } = useWorkbook();
  const asking = useCallback(() => ask(service), [ask, service]);
  return useAnswer(asking, reading.book);
}
