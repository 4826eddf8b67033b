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
  const itself = program.getSourceFile(planted);
  return [...program.getOptionsDiagnostics(), ...program.getSemanticDiagnostics(itself)].map(
    (d) => `TS${d.code}`,
  );
}

interface Case {
  readonly file: string;
  readonly source: string;
}

/** The rules that refuse each case. The linter is slow to start: it is asked once. */
function lint(cases: readonly Case[]): string[][] {
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

const IMPURE = ['Date.now()', 'new Date()', 'Math.random()'].map((expression) => ({
  file: 'core/ledger/planted.ts',
  source: `export const planted = ${expression};\n`,
}));

const REFUSED: readonly Case[] = [
  ...planted.map(({ file, target }) => ({ file, source: importing(target) })),
  { file: 'core/ledger/planted.ts', source: importing('node:fs') },
  { file: 'functions/usecases/planted.ts', source: importing('@aws-sdk/client-dynamodb') },
  ...IMPURE,
];

const LOOP: Case = {
  file: 'addin/planted.ts',
  source: `export async function planted(context: Excel.RequestContext) {
      for (let row = 0; row < 9; row++) {
        await context.sync();
      }
    }`,
};

const ALLOWED: Case = {
  file: 'xlsx/planted.ts',
  source: "import type { Grid } from '#core/grid/grid';\nexport type Planted = Grid;\n",
};

describe('forbidden imports', () => {
  it.each(planted)('$name: does not compile', ({ file, target }) => {
    expect(compileWith(file, importing(target))).toContain('TS6307');
  });
});

describe('lint', () => {
  const verdicts = new Map<Case, readonly string[]>();

  beforeAll(() => {
    const cases = [...REFUSED, LOOP, ALLOWED];
    for (const [index, rules] of lint(cases).entries()) {
      const one = cases[index];
      if (one) verdicts.set(one, rules);
    }
  });

  it('refuses forbidden imports, and clock, randomness and Node in core', () => {
    for (const one of REFUSED) {
      expect(verdicts.get(one)).toEqual(
        expect.arrayContaining([expect.stringMatching(/no-restricted-(paths|imports|syntax)/)]),
      );
    }
  });

  it('refuses a request a loop in the add-in', () => {
    expect(verdicts.get(LOOP)).toContain('office-addins/no-context-sync-in-loop');
  });

  it('accepts what is allowed', () => {
    expect(verdicts.get(ALLOWED)?.join()).not.toContain('no-restricted');
  });
});
