/**
 * Writes the manifest for a bureau's own address: `node scripts/make-manifest.mjs --base https://excel.example.gov.cn/tz`
 * gives dist/manifest.xml, or the file named by `--out`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** The address of the development server, which manifest.xml has everywhere. */
const DEVELOPMENT = 'https://localhost:3000';
const SOURCE = fileURLToPath(new URL('../manifest.xml', import.meta.url));

/** The address without a slash at its end. Excel shows add-ins over https only. */
function addressOf(base) {
  const { protocol, origin, pathname, search, hash } = new URL(base);
  if (protocol !== 'https:' || search !== '' || hash !== '')
    throw new Error(`--base must be a plain https address, not ${base}`);
  return { origin, address: origin + pathname.replace(/\/+$/, '') };
}

const { values } = parseArgs({
  options: { base: { type: 'string' }, out: { type: 'string', default: 'dist/manifest.xml' } },
});
if (values.base === undefined)
  throw new Error('--base says where the add-in is served, e.g. https://excel.example.gov.cn');
const { origin, address } = addressOf(values.base);
const manifest = (await readFile(SOURCE, 'utf8'))
  .replaceAll(`<AppDomain>${DEVELOPMENT}<`, `<AppDomain>${origin}<`)
  .replaceAll(DEVELOPMENT, address);
await mkdir(path.dirname(values.out), { recursive: true });
await writeFile(values.out, manifest);
console.log(values.out);
