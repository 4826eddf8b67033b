import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { EXIT, type ExitCode } from '../exit-code';
import { UserError } from '../user-error';
import { report, type ReportOptions } from './report';
import { checkTemplateFile, exportTemplates } from './template';

const YEARS = path.resolve(__dirname, '../../samples/绵阳市司法局2023四个项目年台账.xlsx');
const PART = 'word/document.xml';

const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-'));
const templates = path.join(folder, '模板');
const own = path.join(templates, '督办单模板.docx');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let told: string[] = [];
beforeEach(() => {
  told = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => void told.push(line));
});
afterEach(() => {
  jest.restoreAllMocks();
});

const xmlOf = (file: string): string => strFromU8(unzipSync(readFileSync(file))[PART] ?? new Uint8Array());

/** Changes a text of a template as somebody would in Word. */
function edit(file: string, from: string, to: string): void {
  const parts = unzipSync(readFileSync(file));
  expect(xmlOf(file)).toContain(from);
  writeFileSync(file, zipSync({ ...parts, [PART]: strToU8(xmlOf(file).replace(from, to)) }));
}

async function slip(options: Partial<ReportOptions> = {}): Promise<[ExitCode, string]> {
  const out = path.join(folder, '督办单');
  const code = await report('slips', [YEARS], {
    out,
    asOf: '2023-06-30',
    unit: '政治部',
    templates,
    ...options,
  });
  return [code, xmlOf(path.join(out, '督办单（政治部，截至2023年6月30日）.docx'))];
}

it('exports templates that are fit, and uses what is made of them', async () => {
  expect(await exportTemplates(['slips', 'monthly'], { out: templates })).toBe(EXIT.ok);
  expect(readdirSync(templates).sort()).toEqual(['督办单模板.docx', '月度通报模板.docx'].sort());
  expect(await checkTemplateFile(own, { kind: 'slips' })).toBe(EXIT.ok);
  expect(told).toEqual([
    `已生成：${own}`,
    `已生成：${path.join(templates, '月度通报模板.docx')}`,
    '模板可以使用。',
  ]);
  edit(own, '{数据来源}', '本局说明。{数据来源}');
  const [code, xml] = await slip();
  expect([code, xml.includes('本局说明。')]).toEqual([EXIT.ok, true]);
  expect(told.at(-1)).toMatch(/^ {2}有\d+处须由人填写：序号/);
});

it('names the file that a document was made from, by its content', async () => {
  const [, xml] = await slip();
  expect(xml.replaceAll(/<[^>]+>/g, '')).toMatch(
    /制度建设规范年（38行，文件“绵阳市司法局2023四个项目年台账\.xlsx”，校验码[0-9a-f]{12}）/,
  );
});

it('says where a template is broken, and makes nothing of it', async () => {
  edit(own, '{数据来源}', '{数据来原}');
  expect(await checkTemplateFile(own, { kind: 'slips' })).toBe(EXIT.findings);
  expect(told[0]).toBe('模板不能使用，须修改1处：');
  expect(told[1]).toMatch(/“.*数据来原.*”：/);
  await expect(slip()).rejects.toMatchObject({ name: 'BrokenTemplateError' });
});

it.each<[string, Partial<ReportOptions>, string]>([
  ['a folder that is not there', { templates: path.join(folder, '没有') }, '找不到模板文件夹'],
  ['what only a server can do', { then: true }, '--then 只能和 --server 一起用'],
])('refuses %s with a word', async (_, options, message) => {
  const refused = await slip(options).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(UserError);
  expect(refused).toMatchObject({ message: expect.stringContaining(message) as string });
});

it('refuses for a server what only files need', async () => {
  const options = { out: folder, asOf: '2023-06-30', server: 'http://127.0.0.1:9', token: 't' } as const;
  for (const [option, more] of [
    ['--bureau', { bureau: '某局' }],
    ['--templates', { templates }],
    ['--year', { year: 2023 }],
  ] as const)
    await expect(report('monthly', [], { ...options, ...more })).rejects.toThrow(
      `${option} 只能和台账文件一起用`,
    );
});

it('says that a template cannot be read', async () => {
  await expect(checkTemplateFile(path.join(folder, '没有.docx'), { kind: 'slips' })).rejects.toThrow(
    '无法读取模板',
  );
});
