/** The workbook did not take what a synchronisation cannot go on without; the message is Chinese and says what to do. */
export class SheetRefusedError extends Error {
  override readonly name = 'SheetRefusedError';
}
