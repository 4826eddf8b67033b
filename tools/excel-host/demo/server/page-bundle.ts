import path from 'node:path';
import { build } from 'esbuild';

/** Bundles of the page and of the tour pane, by the address they are served at. */
export type Bundles = ReadonlyMap<string, Uint8Array>;

/** Bundles the page's scripts and styles from their sources; `root` is the project's folder. */
export async function bundlePage(root: string): Promise<Bundles> {
  const page = path.join(root, 'tools/excel-host/demo/page');
  const { outputFiles } = await build({
    entryPoints: {
      'page/main': path.join(page, 'main.ts'),
      'page/page': path.join(page, 'page.css'),
      'pane/tour-pane': path.join(page, 'tour-pane/tour-pane.ts'),
    },
    absWorkingDir: root,
    outdir: 'out',
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'error',
  });
  const outdir = path.join(root, 'out');
  return new Map(
    outputFiles.map((file) => [`/${path.relative(outdir, file.path).replaceAll('\\', '/')}`, file.contents]),
  );
}
