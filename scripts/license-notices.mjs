/** The licences of the packages in a bundle, to be given away together with it. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
const LICENSE_FILE = /^(licen[cs]e|notice)(\.|$)/i;

/** Folders of the packages of which something is in the bundle. */
function packagesIn({ outputs }) {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const folders = inputs.flatMap(
    ([file, { bytesInOutput }]) => (bytesInOutput > 0 && file.match(PACKAGE)) || [],
  );
  return [...new Set(folders)].sort();
}

/** Name and licence of a package; few packages come without the text, which is then that of the licence they name. */
async function noticeOf(folder) {
  const {
    name,
    version,
    license,
    author = '',
  } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((file) => LICENSE_FILE.test(file));
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  const by = typeof author === 'string' ? author : author.name;
  return {
    name: `${name} ${version} (${license})`,
    text: texts.join('\n').trim() || `License: ${license}. ${by}`.trim(),
  };
}

/** All licences once, each below the packages that are under it. `metafiles` as esbuild gives them, paths from `root`. */
export async function licenseNotices(root, metafiles) {
  const folders = [...new Set(metafiles.flatMap(packagesIn))];
  const notices = await Promise.all(folders.map((folder) => noticeOf(path.join(root, folder))));
  const namesOf = new Map();
  for (const { name, text } of notices) namesOf.set(text, [...(namesOf.get(text) ?? []), name]);
  return [...namesOf]
    .map(([text, names]) => `${names.join('\n')}\n\n${text}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}
