import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { statusInput } from '#core/completion/status-input';
import { contentOfWorkbooks } from '#core/ledger/ledger-content';
import { understandWorkbook } from '#core/ledger/understand';
import type { ReportInput } from '#core/report/report-input';
import { type ReportFormat, REPORTS, type ReportKind, type TemplatedKind } from '#core/report/report-kinds';
import { DEFAULT_RULES } from '#core/rules/rule-set';
import { checkTemplate } from '#docx/fill/check-template';
import { BrokenTemplateError } from '#docx/fill/template-problem';
import { readWorkbook } from '#xlsx/read-workbook';
import { formatsFor, makeReport, standardTemplate, vocabularyOf } from './make-report';
import { ReportRefusedError } from './report-refused-error';

const SAMPLES = path.resolve(__dirname, '../samples');
const AS_OF = '2023-06-30';
const KINDS = Object.keys(REPORTS) as ReportKind[];
const TEMPLATED = KINDS.filter((kind): kind is TemplatedKind => REPORTS[kind].isTemplated);

const NOTHING: ReportInput = {
  ...{ bureau: '', basis: [], ledgers: [], quotas: [], articles: [], inspections: [] },
  ...{ asOf: AS_OF, rules: DEFAULT_RULES },
};

let samples: ReportInput;
beforeAll(async () => {
  const names = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));
  const understood = await Promise.all(
    names.map(async (name) =>
      understandWorkbook(await readWorkbook(readFileSync(path.join(SAMPLES, name)), name), { asOf: AS_OF }),
    ),
  );
  samples = { ...statusInput(contentOfWorkbooks(understood), AS_OF), bureau: '示例市司法局', basis: [] };
});

const ORDERS = KINDS.flatMap((kind) => formatsFor({ kind }).map((format) => [kind, format] as const));

it.each<readonly [ReportKind, ReportFormat]>(ORDERS)(
  'makes %s as %s, the same each time',
  async (kind, format) => {
    const [file, again] = [
      await makeReport({ kind, format }, samples, {}),
      await makeReport({ kind, format }, samples, {}),
    ];
    expect(path.extname(file.name)).toBe(`.${format}`);
    expect(Buffer.compare(file.bytes, again.bytes)).toBe(0);
    expect(again).toMatchObject({ name: file.name, type: file.type, gaps: file.gaps });
    const parts = Object.keys(unzipSync(file.bytes));
    expect(parts.length).toBeGreaterThan(0);
    if (format === 'docx') expect(parts).toContain('word/document.xml');
  },
);

it.each(TEMPLATED)('has a standard template for %s that fits it', async (kind) => {
  expect(checkTemplate(await standardTemplate(kind), await vocabularyOf(kind))).toEqual([]);
});

it('takes the usual format where none is asked for', async () => {
  expect((await makeReport({ kind: 'slips' }, samples, {})).name).toBe('2023年6月督办单.zip');
  expect((await makeReport({ kind: 'slips', unit: '政治部' }, samples, {})).name).toMatch(
    /^督办单（政治部.*\.docx$/,
  );
});

it('fills the bureau’s own template of the kind, and refuses one that does not fit', async () => {
  const own = await standardTemplate('year-end');
  await expect(makeReport({ kind: 'slips', unit: '政治部' }, samples, { slips: own })).rejects.toBeInstanceOf(
    BrokenTemplateError,
  );
  const unconcerned = await makeReport({ kind: 'slips', unit: '政治部' }, samples, { annual: own });
  expect(unconcerned.bytes.length).toBeGreaterThan(0);
});

it('gathers in a zip what each unit’s document is by itself', async () => {
  const { bytes, gaps } = await makeReport({ kind: 'slips' }, samples, {});
  const all = unzipSync(bytes);
  const name = Object.keys(all).find((one) => one.endsWith(' 政治部.docx')) ?? '';
  const alone = await makeReport({ kind: 'slips', unit: '政治部' }, samples, {});
  expect(Buffer.compare(all[name] ?? new Uint8Array(), alone.bytes)).toBe(0);
  expect(gaps.length).toBeGreaterThan(alone.gaps.length);
  // The time in the zip is no time: the first day that zips know.
  expect(Buffer.from(bytes).readUInt32LE(10)).toBe(0x210000);
  expect(strFromU8(alone.bytes.subarray(0, 2))).toBe('PK');
});

it.each<[Parameters<typeof makeReport>[0], string]>([
  [{ kind: 'annual', format: 'xlsx' }, 'report-format-unknown'],
  [{ kind: 'slips', format: 'docx' }, 'report-format-unknown'],
  [{ kind: 'slips', format: 'zip', unit: '政治部' }, 'report-format-unknown'],
  [{ kind: 'monthly', unit: '政治部' }, 'report-unit-unknown'],
  [{ kind: 'slips', unit: '政治部' }, 'report-unit-unknown'],
  [{ kind: 'acceptance', unit: '政治部' }, 'report-unit-unknown'],
  [{ kind: 'slips' }, 'report-empty'],
  [{ kind: 'acceptance' }, 'report-empty'],
  [{ kind: 'information' }, 'report-empty'],
])('of nothing refuses %j with %s, in Chinese', async (request, code) => {
  const refused = await makeReport(request, NOTHING, {}).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ReportRefusedError);
  expect(refused).toMatchObject({ code, message: expect.stringMatching(/^[^a-z]+。$/) as string });
});
