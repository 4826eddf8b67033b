/** Whoever asked for something wants it no longer; it has been stopped where it was. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}
