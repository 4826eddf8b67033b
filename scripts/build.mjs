/** Bundles every Lambda handler, one self-contained file each: dist/functions/<handler>/index.cjs. */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const handlers = 'functions/handlers';
const names = (await readdir(handlers))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => path.basename(file, '.ts'));

await rm('dist/functions', { recursive: true, force: true });
const result = await build({
  entryPoints: names.map((name) => ({ in: path.join(handlers, `${name}.ts`), out: `${name}/index` })),
  outdir: 'dist/functions',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node22',
  // CommonJS with the SDK bundled from its ES modules starts fastest.
  format: 'cjs',
  mainFields: ['module', 'main'],
  metafile: true,
});
for (const [file, { bytes }] of Object.entries(result.metafile.outputs)) {
  console.log(`${file}  ${(bytes / 1024).toFixed(0)} KB`);
}
