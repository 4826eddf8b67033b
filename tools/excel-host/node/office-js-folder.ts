import { createRequire } from 'node:module';
import path from 'node:path';

/** Where the client library's files lie in the project whose folder this is run in. */
export function officeJsFolder(): string {
  const require = createRequire(path.resolve('package.json'));
  return path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
}
