import { type Remote, wrap } from 'comlink';
import type { WorkbookService } from '../../worker/workbook-service';

export type RemoteService = Remote<WorkbookService>;

/** Starts the worker that is bundled beside the pane. */
export function startService(): RemoteService {
  return wrap<WorkbookService>(new Worker(new URL('worker.js', document.baseURI), { type: 'module' }));
}
