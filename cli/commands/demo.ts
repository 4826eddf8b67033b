import { access, copyFile, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChecks } from '#core/check/run-checks';
import { computeStatus } from '#core/completion/status';
import { type CivilDate, civilDateInShanghai } from '#core/date/civil-date';
import { EXIT, type ExitCode } from '../exit-code';
import { loadWorkbooks } from '../load-workbooks';
import { checkText } from '../output/check-text';
import { statusText } from '../output/status-text';
import { syncText } from '../output/sync-text';
import { syncWorkbook } from '../sync/sync-workbook';
import { connect } from './connect';
import { startExcel } from './excel';
import { writeReport } from './report';
import { readReportFiles } from './report-source';
import { type ServeOptions, startService, stopRequested } from './serve';
import { readSource } from './source';
import { randomId } from './sync';

export interface DemoOptions extends ServeOptions {
  readonly out: string;
  readonly exit?: true;
}

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));
/** The day whose state the samples' progress shows. */
const AS_OF: CivilDate = '2023-06-30';
/** The samples come from two bureaus; the report is issued in neither's name. */
const SAMPLE_BUREAU = '示例市司法局';

/** Working copies of the samples: synchronising writes tokens into a workbook, and the samples stay as they are. */
async function workingCopies(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const names = (await readdir(SAMPLES)).filter((name) => name.endsWith('.xlsx')).sort();
  return Promise.all(
    names.map(async (name) => {
      const copy = path.join(folder, name);
      await access(copy).catch(() => copyFile(path.join(SAMPLES, name), copy));
      return copy;
    }),
  );
}

function heading(text: string): void {
  console.log(`\n── ${text} ──`);
}

async function checkAll(files: readonly string[]): Promise<void> {
  heading('一、校验');
  const { workbooks } = await loadWorkbooks(files, { asOf: civilDateInShanghai(Date.now()) });
  for (const { understood } of workbooks) console.log(checkText(understood, runChecks(understood)));
}

async function syncAll(
  title: string,
  files: readonly string[],
  backend: { url: string; token: string },
): Promise<void> {
  heading(title);
  const client = connect(backend.url, backend.token);
  const options = { asOf: civilDateInShanghai(Date.now()) };
  const { workbooks } = await loadWorkbooks(files, options);
  for (const workbook of workbooks) {
    const ledgers = await syncWorkbook(workbook, { ...options, client, newId: randomId });
    console.log([workbook.understood.fileName, ...ledgers.map(syncText)].join('\n'));
  }
}

/** `npm start`: the whole job on the samples: check, synchronise, compute, report. Running it again is safe. */
export async function demo(options: DemoOptions): Promise<ExitCode> {
  const backend = await startService(options);
  try {
    const files = await workingCopies(path.join(options.data, 'workbooks'));
    await checkAll(files);
    await syncAll('二、同步到数据库', files, backend);
    await syncAll('三、再次同步（没有改动，不传任何行）', files, backend);
    heading('四、完成情况（由数据库计算）');
    const { input } = await readSource([], { server: backend.url, token: backend.token, asOf: AS_OF });
    console.log(statusText(computeStatus(input), input.rules));
    heading('五、月度通报、督办单和领导看板');
    const { input: told } = await readReportFiles(files, { asOf: AS_OF, bureau: SAMPLE_BUREAU });
    for (const kind of ['monthly', 'slips', 'dashboard'] as const)
      await writeReport(kind, told, { out: path.resolve(options.out) });
    if (options.exit) return EXIT.ok;
    heading('六、在表格里使用');
    const excel = await startExcel([...files].reverse(), {
      port: 0,
      server: backend.url,
      token: backend.token,
    });
    console.log(`模拟 Excel 和任务窗格（仅供试用与开发），请用浏览器打开：${excel.url}`);
    console.log('再开一个浏览器标签页打开同一网址，就是第二个人的那份台账；两边同步同一个数据库。');
    console.log(
      `\n台账通正在 ${backend.url} 提供服务，数据在 ${path.resolve(options.data)}。按 Ctrl+C 停止。`,
    );
    await stopRequested();
    await excel.stop();
    return EXIT.ok;
  } finally {
    await backend.stop();
  }
}
