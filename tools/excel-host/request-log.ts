import { type BatchRequest, PATH } from './richapi/wire';

/** A batch that was carried out or refused. */
export interface LoggedRequest {
  readonly request: BatchRequest;
  /** The members it called, read and set, as on the wire, e.g. `GetUsedRange`, `values`; an indexer is `GetItem`. */
  readonly members: readonly string[];
  /** Lengths of the JSON in characters; of the answer 0 where the batch was refused. */
  readonly sent: number;
  readonly received: number;
  /** The code the add-in was told, where it failed. */
  readonly error?: string;
}

/** Enough for the longest test; a demo that runs all day must not keep everything. */
const KEPT = 1000;

/** What the add-in asked of Excel, in order. */
export class RequestLog {
  private readonly logged: LoggedRequest[] = [];

  get all(): readonly LoggedRequest[] {
    return this.logged;
  }

  add(request: Omit<LoggedRequest, 'members'>): void {
    this.logged.push({ ...request, members: membersOf(request.request) });
    if (this.logged.length > KEPT) this.logged.shift();
  }

  clear(): void {
    this.logged.length = 0;
  }
}

function membersOf({ Actions, ObjectPaths }: BatchRequest): readonly string[] {
  const paths = Object.values(ObjectPaths);
  const followed = paths.map(({ ObjectPathType, Name = '' }) =>
    ObjectPathType === PATH.indexer ? 'GetItem' : Name,
  );
  const done = Actions.map(({ Name = '' }) => Name);
  const selected = Actions.flatMap(({ QueryInfo }) => QueryInfo?.Select ?? []);
  return [...new Set([...followed, ...done, ...selected])].filter((name) => name !== '');
}
