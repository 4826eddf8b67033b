/** The code Excel gives an error; undefined for other errors. Its classes differ between builds of Office.js. */
export function codeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Whether a batch was refused because it, or its answer, is more than Excel takes at once. */
export function isTooLarge(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'RequestPayloadSizeLimitExceeded' || code === 'ResponsePayloadSizeLimitExceeded';
}

/** Excel takes no batch then, so that nothing of it is carried out. */
const NOT_BEGUN = new Set([
  'InvalidOperationInCellEditMode',
  'InvalidOrTimedOutSession',
  'WriteNotSupportedWhenModalDialogOpen',
  'ActivityLimitReached',
  'RequestPayloadSizeLimitExceeded',
]);

/** Whether Excel has refused a batch as a whole. */
export function isNotBegun(error: unknown): boolean {
  return NOT_BEGUN.has(codeOf(error) ?? '');
}
