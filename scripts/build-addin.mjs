/**
 * Bundles the add-in: pages, the pane, its worker, icons, licences of others. As a program it writes dist/addin. Where Office.js comes from
 * is TAIZHANG_OFFICE_JS: Microsoft's own address by default, that of 21Vianet, or a copy of one's own.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { licenseNotices } from './license-notices.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** What runs in the browsers of Excel 2021 and later. */
const MODERN = {
  entryPoints: { pane: 'addin/pane/main.tsx', worker: 'addin/worker/main.ts' },
  format: 'esm',
  splitting: true,
  target: 'es2020',
  define: { 'process.env.NODE_ENV': '"production"' },
  alias: { 'node:zlib': './addin/worker/zlib.ts' },
};

/** What every browser must be able to read, to say that it is too old. */
const START = {
  entryPoints: { start: 'addin/start/start.ts', help: 'addin/start/help.ts' },
  format: 'iife',
  target: 'es5',
};

async function bundled(options) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    outdir: path.join(ROOT, 'dist/addin'),
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    charset: 'utf8',
    legalComments: 'none',
    chunkNames: 'part-[name]-[hash]',
    logLevel: 'error',
    metafile: true,
    ...options,
  });
  const files = outputFiles.map((file) => [`/${path.basename(file.path)}`, Buffer.from(file.contents)]);
  return { files, metafile };
}

async function pages(officeJs) {
  const folder = path.join(ROOT, 'addin/pages');
  return Promise.all(
    (await readdir(folder)).map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8');
      return [`/${name}`, Buffer.from(text.replaceAll('%OFFICE_JS%', officeJs))];
    }),
  );
}

async function icons() {
  const folder = path.join(ROOT, 'addin/assets');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.png'));
  return Promise.all(names.map(async (name) => [`/assets/${name}`, await readFile(path.join(folder, name))]));
}

/** The files of the add-in by the addresses they are to be served at. */
export async function buildAddin({ officeJs = OFFICE_JS } = {}) {
  const bundles = await Promise.all([bundled(MODERN), bundled(START)]);
  const metafiles = bundles.map(({ metafile }) => metafile);
  const licenses = Buffer.from(await licenseNotices(ROOT, metafiles));
  return new Map([
    ...bundles.flatMap(({ files }) => files),
    ...(await pages(officeJs)),
    ...(await icons()),
    ['/licenses.txt', licenses],
  ]);
}

async function main() {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: path.join(ROOT, 'dist/addin') } },
  });
  const folder = values.out;
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, 'assets'), { recursive: true });
  const files = await buildAddin({ officeJs: process.env.TAIZHANG_OFFICE_JS ?? OFFICE_JS });
  for (const [address, content] of files) {
    await writeFile(path.join(folder, address), content);
    const kilobytes = (bytes) => (bytes / 1024).toFixed(0).padStart(5);
    if (address.endsWith('.js'))
      console.log(
        `${address.padEnd(40)} ${kilobytes(content.length)} KB ${kilobytes(gzipSync(content).length)} KB gzip`,
      );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
