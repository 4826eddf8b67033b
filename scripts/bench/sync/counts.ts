/** What a synchronisation cost the store. */
export interface StoreCounts {
  /** DynamoDB requests. */
  readonly calls: number;
  /** Keys asked for, and items a query returned (one where it returned none). */
  readonly itemsRead: number;
  readonly itemsWritten: number;
  /** Capacity units by the documented rules: strongly consistent reads of 4 KB, writes of 1 KB. */
  readonly readUnits: number;
  readonly writeUnits: number;
}

/** What crossed the network: HTTP requests and bytes of their bodies. */
export interface WireCounts {
  readonly requests: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
}

export type Counts = StoreCounts & WireCounts;

export const NO_STORE_COUNTS: StoreCounts = {
  calls: 0,
  itemsRead: 0,
  itemsWritten: 0,
  readUnits: 0,
  writeUnits: 0,
};
export const NO_WIRE_COUNTS: WireCounts = { requests: 0, bytesSent: 0, bytesReceived: 0 };
