/** Turns TypeScript, and packages published as ES modules only, into the CommonJS that jest runs. Types are tsc's work. */
import { transformSync } from 'esbuild';

export default {
  process(source, file) {
    const { code, map } = transformSync(source, {
      loader: file.endsWith('ts') ? 'ts' : 'js',
      format: 'cjs',
      target: 'es2022',
      // Node would load those as modules, past jest.
      supported: { 'dynamic-import': false },
      sourcefile: file,
      sourcemap: 'external',
    });
    return { code, map };
  },
};
