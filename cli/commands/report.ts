import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { CivilDate } from '#core/date/civil-date';
import type { ReportInput } from '#core/report/report-input';
import type { ReportFormat, ReportKind } from '#core/report/report-kinds';
import { formatsFor, makeReport } from '#reports/make-report';
import { EXIT, type ExitCode } from '../exit-code';
import type { LoadOptions } from '../load-workbooks';
import { gapsText } from '../output/gaps-text';
import { printUnreadable } from '../output/unreadable';
import { UserError } from '../user-error';
import { writeWhole } from '../write-whole';
import { connect } from './connect';
import { readReportFiles } from './report-source';
import { readTemplates } from './template-files';

export interface ReportOptions extends LoadOptions {
  readonly out: string;
  readonly asOf: CivilDate;
  /** All that the kind has by default. */
  readonly format?: ReportFormat;
  /** Of reports that go to one unit. */
  readonly unit?: string;
  /** The running number of 发文字号. */
  readonly number?: number;
  readonly server?: string;
  readonly token?: string;
  /** Of a server the rows as they stood at the end of the day `asOf`. */
  readonly then?: true;
  /** The bureau's name, for documents of files. */
  readonly bureau?: string;
  /** The folder of the bureau's own templates, for documents of files. */
  readonly templates?: string;
}

/** A file that was made, here or by a server. */
interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly gapCount: number;
  readonly gaps: readonly string[];
}

type MakeFile = (format: ReportFormat) => Promise<MadeFile>;

/** Writes the files of a report into a folder, and says which places of them are left to a person. */
async function writeFiles(make: MakeFile, formats: readonly ReportFormat[], out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  for (const format of formats) {
    const { name, bytes, gapCount, gaps } = await make(format);
    // What a server calls a file is no way out of the folder.
    const file = path.join(out, path.basename(name));
    await writeWhole(file, bytes);
    console.log(`已生成：${file}`);
    if (gapCount > 0) console.log(`  ${gapsText(gapCount, gaps)}`);
  }
}

type Asked = Pick<ReportOptions, 'out' | 'format' | 'unit' | 'templates'>;

/** Writes a report of what was read from files; see `ReportOptions`. */
export async function writeReport(
  kind: ReportKind,
  input: ReportInput,
  { out, format, unit, templates }: Asked,
): Promise<void> {
  const own = templates === undefined ? {} : await readTemplates(templates, kind);
  const make: MakeFile = async (asked) => {
    const request = { kind, format: asked, ...(unit !== undefined && { unit }) };
    const file = await makeReport(request, input, own);
    return { ...file, gapCount: file.gaps.length };
  };
  await writeFiles(make, format ? [format] : formatsFor({ kind, ...(unit !== undefined && { unit }) }), out);
}

/** Options that say how files are read, or what their documents look like; a server knows it by itself. */
function refuseFileOptions({ kinds, year, bureau, templates }: ReportOptions): void {
  const given = { '--kinds': kinds, '--year': year, '--bureau': bureau, '--templates': templates };
  const [first] = Object.entries(given).flatMap(([option, value]) => (value === undefined ? [] : option));
  if (first !== undefined) throw new UserError(`${first} 只能和台账文件一起用，不能和 --server 一起用。`);
}

async function reportOfServer(kind: ReportKind, server: string, options: ReportOptions): Promise<ExitCode> {
  refuseFileOptions(options);
  const { asOf: date, unit, number, then, out, format } = options;
  const client = connect(server, options.token);
  const query = {
    ...{ date, rows: then ? ('then' as const) : ('now' as const) },
    ...(unit !== undefined && { unit }),
    ...(number !== undefined && { number }),
  };
  const make: MakeFile = (asked) => client.readReport(kind, { ...query, format: asked });
  await writeFiles(make, format ? [format] : formatsFor({ kind, ...(unit !== undefined && { unit }) }), out);
  return EXIT.ok;
}

/** `taizhang report`: the files of a report, of ledger files or of a server's ledgers. */
export async function report(
  kind: ReportKind,
  files: readonly string[],
  options: ReportOptions,
): Promise<ExitCode> {
  const { server, then } = options;
  if (files.length === 0) {
    if (server === undefined) throw new UserError('请指定台账文件，或用 --server 指定服务器。');
    return reportOfServer(kind, server, options);
  }
  if (then) throw new UserError('--then 只能和 --server 一起用：文件里只有现在的内容。');
  const { input, unreadable } = await readReportFiles(files, options);
  printUnreadable(unreadable);
  if (unreadable.length > 0) return EXIT.unreadable;
  await writeReport(kind, input, options);
  return EXIT.ok;
}
