import { MAX_FILE_BYTES } from '#core/protocol/limits';
import { MemoryFileStore } from '#tests/contract/memory-file-store';
import { MemoryLedgerStore } from '#tests/contract/memory-ledger-store';
import { readWantedFile } from './wanted-file';

const ID = 'monthly-2023-06-30-docx';
const FACTS = {
  kind: 'monthly',
  format: 'docx',
  asOf: '2023-06-30',
  name: '通报.docx',
  type: 't',
  gaps: '["日期"]',
};

it.each([
  [MAX_FILE_BYTES, undefined],
  [MAX_FILE_BYTES + 1, 'file-too-large'],
])('gives a file of %i bytes, or says what to do: %s', async (size, code) => {
  const files = new MemoryFileStore();
  const file = { name: ID, size, bytes: new Uint8Array(size), at: 1, by: 'service', facts: FACTS };
  files.readFile = () => Promise.resolve(file);
  const source = { store: new MemoryLedgerStore(), files, now: () => 1 };
  const given = readWantedFile(source, 'b', { what: 'prepared', id: ID }).then(
    ({ name, gaps }) => ({ name, gaps }),
    (error: unknown) => error,
  );
  expect(await given).toMatchObject(
    code ? { name: 'ProblemError', code } : { name: '通报.docx', gaps: ['日期'] },
  );
});
