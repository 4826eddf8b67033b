import { strFromU8, strToU8, unzipSync } from 'fflate';
import { body } from '../layout/blocks';
import { officialTemplate } from '../layout/official-document';
import { type Package, writePackage } from '../package';
import { packageFaults } from './package-faults';

async function faultsOf(change: (parts: Record<string, Uint8Array>) => Package): Promise<readonly string[]> {
  return packageFaults(
    writePackage(change(unzipSync(await officialTemplate({ title: '', blocks: [body('一')] })))),
  );
}

const DOCUMENT = 'word/document.xml';

it('finds none in a sound package', async () => {
  expect(await faultsOf((parts) => parts)).toEqual([]);
});

it('finds parts that are named and not there', async () => {
  const faults = await faultsOf(({ 'word/settings.xml': _, ...parts }) => parts);
  expect(faults).toEqual([
    'word/_rels/document.xml.rels names word/settings.xml, which is not there',
    '/word/settings.xml has a content type and is not there',
  ]);
});

it('finds styles that are used and not there', async () => {
  const empty = strToU8('<w:styles/>');
  expect(await faultsOf((parts) => ({ ...parts, 'word/styles.xml': empty }))).toEqual([
    'style GovBody is not there',
  ]);
});

it('finds parts without a content type', async () => {
  expect(await faultsOf((parts) => ({ ...parts, 'word/note.txt': new Uint8Array() }))).toEqual([
    'word/note.txt has no content type',
  ]);
});

it('refuses a part that is no XML', async () => {
  const cut = (parts: Record<string, Uint8Array>): Package => ({
    ...parts,
    [DOCUMENT]: strToU8(strFromU8(parts[DOCUMENT] ?? new Uint8Array()).slice(0, -20)),
  });
  await expect(faultsOf(cut)).rejects.toThrow('word/document.xml is no XML');
});
