/** What crossed the boundaries of one synchronisation. */
export interface Counts {
  requests: number;
  /** HTTP bodies. */
  bytesSent: number;
  bytesReceived: number;
  /** DynamoDB requests. */
  calls: number;
  /** Keys asked for, and items a query returned (one where it returned none). */
  itemsRead: number;
  itemsWritten: number;
  /** Capacity units as DynamoDB consumes them: strongly consistent reads of 4 KB, writes of 1 KB. */
  readUnits: number;
  writeUnits: number;
}

export function noCounts(): Counts {
  return {
    requests: 0,
    bytesSent: 0,
    bytesReceived: 0,
    calls: 0,
    itemsRead: 0,
    itemsWritten: 0,
    readUnits: 0,
    writeUnits: 0,
  };
}
