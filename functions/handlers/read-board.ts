import { BOARD_NAME } from '#core/dashboard/board-sheet';
import { XLSX_TYPE } from '#reports/media-types';
import type { Backend } from '../backend';
import type { Handler } from '../http/endpoint';
import { fileEndpoint } from '../http/file-endpoint';
import { dayQuerySchema } from '../http/day-query';
import { lambda } from '../http/lambda';
import { parseAs } from '../http/parse-request';
import { makeBoard } from '../usecases/make-board';

/** `GET /v1/dashboard?date=&rows=`: 领导看板 of the caller's bureau at the end of that day, as an .xlsx file. */
export function createReadBoard(backend: Backend): Handler {
  return fileEndpoint(backend, async ({ event, identity: { bureau } }) => {
    const { date, rows } = parseAs(dayQuerySchema, event.queryStringParameters ?? {});
    const bytes = await makeBoard(backend.store, { bureau, date, rows, now: backend.now() });
    return { name: `${BOARD_NAME}${date}.xlsx`, type: XLSX_TYPE, bytes, facts: {} };
  });
}

export const handler = lambda(createReadBoard);
