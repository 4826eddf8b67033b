import type { SyncResponse } from '#core/protocol/sync-response';

/** What a handler reports of its work: ids and counts, never a ledger's text. */
export interface RequestFacts {
  readonly ledger?: string;
  readonly rev?: number;
  /** How many rows, or reports, had which outcome. */
  readonly outcomes?: Readonly<Record<string, number>>;
  /** Rows in the answer. */
  readonly rows?: number;
  /** Races lost to other writers. */
  readonly retries?: number;
  /** Commits finished for other writers. */
  readonly rolledForward?: number;
  /** Of jobs that nobody asks for. */
  readonly bureau?: string;
  /** The kind of a report, or of the report a template is for. */
  readonly report?: string;
  /** Bytes of a file. */
  readonly bytes?: number;
  /** Places of a report that a person still has to fill in. */
  readonly gaps?: number;
}

/** The one structured log line of a request. */
export interface LogLine extends RequestFacts {
  readonly requestId: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  /** The problem's code, when the answer is one. */
  readonly problem?: string;
  /** Name and stack of an error nobody foresaw; its message may quote a request and is left out. */
  readonly error?: string;
}

export function countOutcomes(results: SyncResponse['results']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { outcome } of results) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
