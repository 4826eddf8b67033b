import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApiClient } from '#core/protocol/client/api-client';
import type { LogLine } from '#functions/http/log-line';
import { INFO, requestOf } from '../../tests/contract/ledger-fixtures';
import { createApiClient } from '../api-client';
import { DataFolderInUseError } from './data-folder-lock';
import { startBackend, type RunningBackend } from './start-backend';

const clientOf = ({ url, token }: RunningBackend): ApiClient => createApiClient({ url, token, fetch });
const row = (rowId: string, baseRev = 0) => ({ rowId, baseRev, fields: { item: '任务' } });
const push = (rowId: string) => requestOf({ mutationId: `m-${rowId}`, ledger: INFO, changes: [row(rowId)] });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'taizhang-backend-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs `work` on a backend and stops it whatever happens. */
async function withBackend<T>(
  options: Parameters<typeof startBackend>[0],
  work: (backend: RunningBackend) => Promise<T>,
): Promise<T> {
  const backend = await startBackend(options);
  try {
    return await work(backend);
  } finally {
    await backend.stop();
  }
}

describe('startBackend', () => {
  it('serves the whole job in memory', async () => {
    const lines: LogLine[] = [];
    await withBackend({ log: (line) => lines.push(line) }, async (backend) => {
      const client = clientOf(backend);
      expect(await client.syncLedger('l', push('r1'))).toMatchObject({
        rev: 1,
        results: [{ outcome: 'applied' }],
      });
      expect(await client.readLedger('l')).toMatchObject({ rev: 1, rows: [{ rowId: 'r1' }] });
      expect(await client.listLedgers()).toEqual({ ledgers: [{ id: 'l', rev: 1, ledger: INFO }] });
    });
    expect(lines.map((line) => line.status)).toEqual([200, 200, 200]);
  });

  it('keeps data and tokens over a restart', async () => {
    const token = await withBackend({ dataDir: folder }, async (backend) => {
      await clientOf(backend).syncLedger('l', push('r1'));
      return backend.token;
    });
    await withBackend({ dataDir: folder }, async ({ url }) => {
      const client = createApiClient({ url, token, fetch });
      expect(await client.readLedger('l')).toMatchObject({ rev: 1, rows: [{ rowId: 'r1' }] });
    });
    expect(statSync(join(folder, 'dev-secret')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual(['dev-secret', 'dynamodb']);
  });

  it('is the only one on its folder', async () => {
    await withBackend({ dataDir: folder }, async () => {
      await expect(startBackend({ dataDir: folder })).rejects.toBeInstanceOf(DataFolderInUseError);
    });
  });

  it('leaves nothing behind when its port is taken', async () => {
    await withBackend({}, async ({ url }) => {
      const port = Number(new URL(url).port);
      await expect(startBackend({ dataDir: folder, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    });
    await withBackend({ dataDir: folder }, (backend) => clientOf(backend).listLedgers());
  });

  it('refuses the token of another backend', async () => {
    await withBackend({}, async (mine) => {
      await withBackend({ dataDir: folder }, async (other) => {
        const client = createApiClient({ url: mine.url, token: other.token, fetch });
        await expect(client.listLedgers()).rejects.toMatchObject({
          name: 'ApiError',
          code: 'unauthenticated',
          status: 401,
        });
      });
    });
  });

  it.each([
    { name: 'an unknown path', path: '/v2', status: 404 },
    { name: 'an unknown method', path: '/v1/ledgers', method: 'PUT', status: 404 },
    { name: 'a broken escape', path: '/v1/ledgers/%E5', status: 404 },
  ])('answers $name as API Gateway does', async ({ path, method = 'GET', status }) => {
    await withBackend({}, async ({ url }) => {
      const response = await fetch(url + path, { method });
      expect(response.status).toBe(status);
      expect(await response.json()).toEqual({ message: 'Not Found' });
    });
  });

  it('stops reading a body beyond what a Lambda may be sent', async () => {
    await withBackend({}, async ({ url }) => {
      const status = await new Promise<number | undefined>((resolve, reject) => {
        const request = httpRequest(`${url}/v1/ledgers/l/sync`, { method: 'POST' }, (response) => {
          resolve(response.statusCode);
          request.destroy();
        });
        request.once('error', reject);
        request.end(Buffer.alloc(6 * 1024 * 1024 + 1));
      });
      expect(status).toBe(413);
    });
  });
});
