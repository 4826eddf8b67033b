/** True for a system error with this code, e.g. `EEXIST`. Not by class: a test runner has an `Error` of its own. */
export function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
