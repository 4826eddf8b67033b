/** Lets eslint-plugin-import follow `#room/…` and extensionless relative paths; other packages are left to Node. */
const fs = require('node:fs');
const { isBuiltin } = require('node:module');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');

exports.interfaceVersion = 2;

exports.resolve = (source, file) => {
  if (isBuiltin(source)) return { found: true, path: null };
  const base = source.startsWith('#')
    ? path.join(root, source.slice(1))
    : source.startsWith('.')
      ? path.resolve(path.dirname(file), source)
      : undefined;
  if (base === undefined) return { found: false };
  const target = [`${base}.ts`, `${base}.tsx`, base].find((candidate) => fs.existsSync(candidate));
  return target === undefined ? { found: false } : { found: true, path: target };
};
