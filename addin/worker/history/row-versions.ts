import { minuteText } from '#core/date/minute-text';
import type { FieldValue, RowFields } from '#core/ledger/row-fields';
import type { ApiClient } from '#core/protocol/client/api-client';
import type { RowVersionMessage } from '#core/protocol/row-history-response';
import { EVENT_NAMES } from '#core/sync/event-names';
import { headerOf } from '#core/sync/ledger-info';
import { fieldText } from '../sync/cell-difference';
import type { HistoryTarget } from './history-target';

/** What changed in one cell; an empty text for an empty cell. */
export interface CellChangeView {
  readonly field: string;
  readonly header: string;
  readonly from: string;
  readonly to: string;
  /** What the cell held before, for bringing it back; absent where it was empty. */
  readonly before?: FieldValue;
}

/** One change in the life of a row, as the pane shows it. */
export interface VersionView {
  readonly rev: number;
  readonly by: string;
  /** Minute in Shanghai. */
  readonly at: string;
  /** In Chinese. */
  readonly what: string;
  readonly event: RowVersionMessage['what'];
  readonly changes: readonly CellChangeView[];
  /** The row as it stood then. */
  readonly fields: RowFields;
}

export interface VersionsAsked {
  /** Only versions that changed the cell in this column. */
  readonly field?: string;
  readonly limit: number;
}

export interface VersionsView {
  /** The latest first. */
  readonly versions: readonly VersionView[];
  readonly hasMore: boolean;
}

type Change = RowVersionMessage['changes'][number];

/** Changes as a clerk reads them, the columns from left to right; those without one come first. */
function changeViews(changes: readonly Change[], columns: HistoryTarget['columns']): CellChangeView[] {
  const place = ({ field }: Change): number => columns.findIndex(({ id }) => id === field);
  return [...changes]
    .sort((a, b) => place(a) - place(b))
    .map(({ field, from, to }) => {
      const type = columns.find(({ id }) => id === field)?.type;
      return {
        field,
        header: headerOf({ columns: [...columns] }, field),
        from: fieldText(from, type),
        to: fieldText(to, type),
        ...(from !== undefined && { before: from }),
      };
    });
}

function versionView(
  { rev, by, at, what, changes, fields }: RowVersionMessage,
  columns: HistoryTarget['columns'],
  asked: string | undefined,
): VersionView {
  const shown = changes.filter(({ field }) => asked === undefined || field === asked);
  return {
    ...{ rev, by, at: minuteText(at), what: EVENT_NAMES[what], event: what, fields },
    changes: changeViews(shown, columns),
  };
}

/** The latest `limit` versions of a row, or of its cell in the column `field` and nothing else. Fails with `ApiError`. */
export async function rowVersions(
  api: Pick<ApiClient, 'rowHistory'>,
  { ledgerId, rowId, columns }: HistoryTarget,
  { field, limit }: VersionsAsked,
): Promise<VersionsView> {
  const versions: VersionView[] = [];
  if (rowId === undefined) return { versions, hasMore: false };
  for await (const version of api.rowHistory(ledgerId, rowId, field)) {
    if (versions.length === limit) return { versions, hasMore: true };
    versions.push(versionView(version, columns, field));
  }
  return { versions, hasMore: false };
}
