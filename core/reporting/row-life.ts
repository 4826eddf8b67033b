import type { RowFields } from '#core/ledger/row-fields';
import type { RowVersion } from '#core/sync/commit';

/** A row as a commit left it, with its author and the time in epoch milliseconds. */
export interface DatedVersion extends RowVersion {
  readonly at: number;
  readonly by: string;
}

/** What is known of a row's past: its versions, oldest first. */
export interface RowLife {
  readonly rowId: string;
  readonly versions: readonly DatedVersion[];
}

/** The row as it stood at the instant `at`; undefined where it was not there yet, or no longer. */
export function rowAt({ versions }: RowLife, at: number): DatedVersion | undefined {
  const version = versions.filter((one) => one.at <= at).at(-1);
  return version?.deleted ? undefined : version;
}

/** What the rows of a ledger held at the instant `at`. */
export function fieldsAt(lives: readonly RowLife[], at: number): RowFields[] {
  return lives.flatMap((life) => {
    const version = rowAt(life, at);
    return version ? [version.fields] : [];
  });
}
