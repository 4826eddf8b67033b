import { backendFromEnvironment } from '../http/lambda';
import { runPrepareJob } from '../http/prepare-job';

/** Once a day: makes the reports that fell due, and those of missed days. Most days there are none. */
export const handler = (): Promise<void> => runPrepareJob(backendFromEnvironment());
