/**
 * Plants forbidden imports, in memory, and sees both fences refuse them: the compiler by project references, and the
 * lint zones.
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '../..');

const planted = [
  { name: 'core reaches into functions', file: 'core/ledger/planted.ts', target: '#functions/routes' },
  { name: 'core reaches into xlsx', file: 'core/check/planted.ts', target: '#xlsx/read-workbook' },
  { name: 'xlsx reaches into cli', file: 'xlsx/planted.ts', target: '#cli/exit-code' },
  { name: 'functions reach into cli', file: 'functions/usecases/planted.ts', target: '#cli/exit-code' },
  {
    name: 'a relative path reaches out of core',
    file: 'core/ledger/planted.ts',
    target: '../../xlsx/errors',
  },
];

/** Compiles a room with one more file that exists only here. */
function compileWith(file: string, source: string): string[] {
  const planted = path.join(root, file);
  const room = path.join(root, file.split('/')[0] ?? '', 'tsconfig.json');
  const config = ts.getParsedCommandLineOfConfigFile(
    room,
    { noEmit: true },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  if (!config) throw new Error(`no configuration for ${file}`);
  const host = ts.createCompilerHost(config.options);
  const original = { ...host };
  host.fileExists = (name) => name === planted || original.fileExists(name);
  host.readFile = (name) => (name === planted ? source : original.readFile(name));
  host.getSourceFile = (name, target, ...rest) =>
    name === planted
      ? ts.createSourceFile(name, source, target)
      : original.getSourceFile(name, target, ...rest);
  const program = ts.createProgram({
    rootNames: [planted],
    options: config.options,
    host,
    ...(config.projectReferences ? { projectReferences: config.projectReferences } : {}),
  });
  // TS6307: a file outside the project's own list and its references; TS2307: a module the room cannot see.
  return [...program.getOptionsDiagnostics(), ...program.getSemanticDiagnostics()].map((d) => `TS${d.code}`);
}

function lint(cases: readonly { file: string; source: string }[]): string[][] {
  const script = path.join(root, 'tests/house/lint-planted.mjs');
  const output = execFileSync(process.execPath, [script], {
    cwd: root,
    input: JSON.stringify(cases),
    encoding: 'utf8',
  });
  return JSON.parse(output) as string[][];
}

const importing = (target: string): string =>
  `import * as forbidden from '${target}';\nexport const planted = forbidden;\n`;

describe('forbidden imports', () => {
  it.each(planted)('$name: does not compile', ({ file, target }) => {
    expect(compileWith(file, importing(target))).toContain('TS6307');
  });

  it('are refused by lint, and so are clock, randomness and Node in core', () => {
    const impure = ['Date.now()', 'new Date()', 'Math.random()'].map((expression) => ({
      file: 'core/ledger/planted.ts',
      source: `export const planted = ${expression};\n`,
    }));
    const cases = [
      ...planted.map(({ file, target }) => ({ file, source: importing(target) })),
      { file: 'core/ledger/planted.ts', source: importing('node:fs') },
      { file: 'functions/usecases/planted.ts', source: importing('@aws-sdk/client-dynamodb') },
      ...impure,
    ];
    for (const rules of lint(cases)) {
      expect(rules).toEqual(
        expect.arrayContaining([expect.stringMatching(/no-restricted-(paths|imports|syntax)/)]),
      );
    }
  });

  it('a request a loop is refused in the add-in', () => {
    const source = `export async function planted(context: Excel.RequestContext) {
      for (let row = 0; row < 9; row++) {
        await context.sync();
      }
    }`;
    expect(lint([{ file: 'addin/planted.ts', source }]).flat()).toContain(
      'office-addins/no-context-sync-in-loop',
    );
  });

  it('lint accepts what is allowed', () => {
    const source = "import type { Grid } from '#core/grid/grid';\nexport type Planted = Grid;\n";
    expect(
      lint([{ file: 'xlsx/planted.ts', source }])
        .flat()
        .join(),
    ).not.toContain('no-restricted');
  });
});
