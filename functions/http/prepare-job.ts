import type { Backend } from '../backend';
import { type Preparation, prepareReports } from '../usecases/prepare-reports';
import { traceOf } from './endpoint';
import { problemOf } from './problem-answer';

const ROUTE = 'prepare-reports';

/** Makes the reports that are due, and logs a line for each that it made or tried. */
export async function runPrepareJob(backend: Backend): Promise<void> {
  let start = backend.now();
  const tell = ({ bureau, kind, asOf, outcome, error }: Preparation): void => {
    const ended = backend.now();
    const problem = error === undefined ? undefined : problemOf(error).code;
    backend.log({
      requestId: [ROUTE, bureau, kind, asOf].filter((part) => part !== undefined).join('-'),
      ...{ route: ROUTE, status: outcome === 'failed' ? 500 : 200, ms: ended - start, bureau },
      ...(kind && { report: kind }),
      outcomes: { [outcome]: 1 },
      ...(problem && { problem, ...traceOf(error) }),
    });
    start = ended;
  };
  await prepareReports({ ...backend, tell });
}
