#!/usr/bin/env node
/**
 * Runs the command line from its sources. They are bundled when newer than the last bundle (a tenth of a second), so
 * that a command starts at once and never runs old code.
 */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = path.join(root, 'dist/cli');
const entry = path.join(bundle, 'main.mjs');

function newestSource() {
  const times = ['core', 'xlsx', 'docx', 'reports', 'functions', 'samples', 'tools', 'cli'].flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => statSync(path.join(root, room, file)).mtimeMs),
  );
  return Math.max(...times);
}

/** Built aside and moved into place, so that a command started meanwhile finds a whole bundle, the old or the new. */
async function build() {
  const { build } = await import('esbuild');
  const aside = `${bundle}.${process.pid}`;
  await build({
    entryPoints: [path.join(root, 'cli/main.ts')],
    outdir: aside,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    sourcemap: true,
    logLevel: 'error',
  });
  if (isCurrent()) {
    // Another command was as late and quicker.
    rmSync(aside, { recursive: true });
    return;
  }
  rmSync(bundle, { recursive: true, force: true });
  renameSync(aside, bundle);
}

function isCurrent() {
  return existsSync(entry) && statSync(entry).mtimeMs >= newestSource();
}

if (!isCurrent()) await build();
process.setSourceMapsEnabled(true);
await import(pathToFileURL(entry).href);
