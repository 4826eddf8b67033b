#!/usr/bin/env node
import { Command, InvalidArgumentError, Option } from 'commander';
import { civilDateInShanghai, type CivilDate, isCivilDate } from '#core/date/civil-date';
import type { LedgerKind } from '#core/ledger/kind';
import type { CheckOptions } from './commands/check';
import type { DemoOptions } from './commands/demo';
import type { ExchangeKeyOptions } from './commands/exchange-key';
import type { ExportChangesOptions } from './commands/export-changes';
import type { FixOptions } from './commands/fix';
import type { HistoryOptions } from './commands/history';
import type { ImportChangesOptions } from './commands/import-changes';
import type { ReportOptions } from './commands/report';
import type { RestoreOptions } from './commands/restore';
import type { ServeOptions } from './commands/serve';
import type { ShowOptions } from './commands/show';
import type { StatusOptions } from './commands/status';
import type { SyncOptions } from './commands/sync';
import type { TokenOptions } from './commands/token';
import type { UnitsOptions } from './commands/units';
import type { VerifyOptions } from './commands/verify';
import { EXIT, type ExitCode } from './exit-code';

function parseYear(text: string): number {
  const year = Number(text);
  if (!Number.isInteger(year) || year < 2000 || year > 2099)
    throw new InvalidArgumentError('年份应是四位数，例如 2023。');
  return year;
}

function parseDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new InvalidArgumentError('日期应写成 YYYY-MM-DD，例如 2023-06-30。');
  return text;
}

function parseDays(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > 366)
    throw new InvalidArgumentError('天数应是 1 到 366 之间的整数。');
  return days;
}

function parseRevision(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('版本应是不小于 0 的整数。');
  return Number(text);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('端口应在 0 到 65535 之间。');
  return port;
}

const asOfOption = (): Option =>
  new Option('--as-of <date>', '统计截止日期（YYYY-MM-DD），默认今天')
    .argParser(parseDate)
    .default(civilDateInShanghai(Date.now()), '今天');
const yearOption = (): Option =>
  new Option('--year <year>', '标题里没有年份时使用的年度').argParser(parseYear);
/** For options that may be given several times. */
const collect = (value: string, before: readonly string[] | undefined): string[] => [
  ...(before ?? []),
  value,
];
const kindsOption = (): Option =>
  new Option('--kinds <file>', '自定义台账类型的 JSON 文件，可重复使用').argParser(collect);
const jsonOption = (): Option => new Option('--json', '输出 JSON，供脚本使用');

const program = new Command('taizhang')
  .description('台账通：校验、同步、统计和通报司法局的 Excel 台账')
  .showHelpAfterError('（用 --help 查看用法）')
  // A wrong call is “cannot read” to a script, never “findings”.
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.ok : EXIT.unreadable));

/** Commands are loaded when called: `check` never pays for the server's modules. */
function finish(run: Promise<ExitCode>): Promise<void> {
  return run.then((code) => {
    process.exitCode = code;
  });
}

/** Options as called, where kinds are still the names of their files. */
type Called<Options> = Omit<Options, 'kinds'> & { readonly kinds?: readonly string[] };

/** A server that a command may do without. */
interface ServerOptions {
  readonly server?: string;
  readonly token?: string;
}

/** The checks that need a server's history, which is loaded where a call names the server only. */
async function historyChecks({ server, token }: ServerOptions) {
  if (server === undefined) return undefined;
  const { historyChecks: checksOf } = await import('./commands/history-checks');
  return checksOf(server, token);
}

/** Reads the kinds a call defines; a call that defines none does not even load their reader. */
async function withKinds<Options extends { readonly kinds?: readonly string[] }>({
  kinds: files,
  ...options
}: Options): Promise<Omit<Options, 'kinds'> & { readonly kinds?: readonly LedgerKind[] }> {
  if (!files) return options;
  const { readKinds } = await import('./read-kinds');
  return { ...options, kinds: await readKinds(files) };
}

program
  .command('check')
  .description('逐格校验台账文件，列出问题清单')
  .argument('<files...>', 'Excel 文件（.xlsx）')
  .option('--server <url>', '服务器地址；写了就与上次同步时的内容比较，查出进度倒退')
  .option('--token <token>', '访问令牌')
  .addOption(jsonOption())
  .addOption(kindsOption())
  .addOption(yearOption())
  .addOption(asOfOption())
  .action(async (files: string[], options: Called<CheckOptions> & ServerOptions) => {
    const { check } = await import('./commands/check');
    await finish(check(files, await withKinds(options), await historyChecks(options)));
  });

program
  .command('fix')
  .description('列出能自动修复的问题和改法；加 --apply 时写入副本，原文件不动')
  .argument('<files...>', 'Excel 文件（.xlsx）')
  .option('--code <codes...>', '只修复这些代码的问题（写在文件名之后）；需要人工判断的改法必须这样点名')
  .option('--apply', '把修改写入副本“名称（已修复）.xlsx”')
  .option('--out <dir>', '副本所在的文件夹，默认与原文件相同')
  .addOption(jsonOption())
  .addOption(kindsOption())
  .addOption(yearOption())
  .addOption(asOfOption())
  .action(async (files: string[], options: Called<FixOptions>) => {
    const { fix } = await import('./commands/fix');
    await finish(fix(files, await withKinds(options)));
  });

program
  .command('units')
  .description('根据台账列出建议的单位名录；加 --out 时写入副本的“单位名录”工作表，原文件不动')
  .argument('<files...>', 'Excel 文件（.xlsx）')
  .option('--out <file>', '副本的文件名（.xlsx），一次一个文件')
  .addOption(jsonOption())
  .addOption(kindsOption())
  .action(async (files: string[], options: Called<UnitsOptions>) => {
    const { units } = await import('./commands/units');
    await finish(units(files, await withKinds(options)));
  });

program
  .command('status')
  .description('按台账、单位和信息任务统计完成情况，亮红黄绿灯')
  .argument('[files...]', 'Excel 文件（.xlsx）；不写则从服务器读取')
  .option('--server <url>', '服务器地址')
  .option('--token <token>', '访问令牌')
  .addOption(jsonOption())
  .addOption(kindsOption())
  .addOption(yearOption())
  .addOption(asOfOption())
  .action(async (files: string[], options: Called<StatusOptions>) => {
    const { status } = await import('./commands/status');
    await finish(status(files, await withKinds(options)));
  });

program
  .command('sync')
  .description('校验后与服务器双向同步，并说明每一行的结果')
  .argument('<files...>', 'Excel 文件（.xlsx）')
  .requiredOption('--server <url>', '服务器地址')
  .option('--token <token>', '访问令牌')
  .addOption(
    new Option('--take <side>', '冲突的单元格以谁为准：mine 本表，theirs 库中；不写则保留冲突').choices([
      'mine',
      'theirs',
    ]),
  )
  .addOption(
    new Option('--unsure <what>', '疑似库中已有的行：new 作为新行，same 就是最像的那一行').choices([
      'new',
      'same',
    ]),
  )
  .option('--confirm', '本表缺少很多行也照样删除，库中有很多行本表没有也照样写入')
  .addOption(jsonOption())
  .addOption(kindsOption())
  .addOption(yearOption())
  .addOption(asOfOption())
  .action(async (files: string[], options: Called<SyncOptions>) => {
    const { sync } = await import('./commands/sync');
    await finish(sync(files, await withKinds(options)));
  });

program
  .command('report')
  .description('生成报告：monthly 月度通报工作簿')
  .addArgument(new Command().createArgument('<kind>', '报告种类').choices(['monthly']))
  .argument('[files...]', 'Excel 文件（.xlsx）；不写则从服务器读取')
  .requiredOption('--out <dir>', '输出文件夹')
  .option('--server <url>', '服务器地址')
  .option('--token <token>', '访问令牌')
  .addOption(kindsOption())
  .addOption(yearOption())
  .addOption(asOfOption())
  .action(async (_kind: string, files: string[], options: Called<ReportOptions>) => {
    const { report } = await import('./commands/report');
    await finish(report(files, await withKinds(options)));
  });

program
  .command('history')
  .description('查看服务器上一行的修改历史：何人、何时、从什么改成什么；不写行则列出所有行（含已删除的）')
  .argument('<ledger>', '台账编号，例如 foundation-2023')
  .argument('[row]', '序号或行编号')
  .requiredOption('--server <url>', '服务器地址')
  .option('--token <token>', '访问令牌')
  .option('--field <column>', '只看这一栏，写表头')
  .addOption(jsonOption())
  .action(async (ledger: string, row: string | undefined, options: HistoryOptions) => {
    const { history } = await import('./commands/history');
    await finish(history(ledger, row, options));
  });

program
  .command('show')
  .description('显示服务器上的一本台账，或它在某个版本、某天结束时的样子')
  .argument('<ledger>', '台账编号，例如 foundation-2023')
  .requiredOption('--server <url>', '服务器地址')
  .option('--token <token>', '访问令牌')
  .addOption(new Option('--rev <number>', '版本').argParser(parseRevision))
  .addOption(new Option('--date <date>', '日期（YYYY-MM-DD）').argParser(parseDate))
  .addOption(jsonOption())
  .action(async (ledger: string, options: ShowOptions) => {
    const { show } = await import('./commands/show');
    await finish(show(ledger, options));
  });

program
  .command('restore')
  .description('把服务器上的一行恢复成某个版本时的内容，已删除的行也可以恢复；恢复也记入历史')
  .argument('<ledger>', '台账编号，例如 foundation-2023')
  .argument('<row>', '序号或行编号')
  .addOption(new Option('--rev <number>', '版本').argParser(parseRevision).makeOptionMandatory())
  .requiredOption('--server <url>', '服务器地址')
  .option('--token <token>', '访问令牌')
  .addOption(jsonOption())
  .action(async (ledger: string, row: string, options: RestoreOptions) => {
    const { restore } = await import('./commands/restore');
    await finish(restore(ledger, row, options));
  });

program
  .command('serve')
  .description('在本机运行整个后台（仅监听 127.0.0.1），数据保存在文件夹里')
  .option('--data <dir>', '数据文件夹', 'data')
  .addOption(new Option('--port <port>', '端口').argParser(parsePort).default(4310))
  .action(async (options: ServeOptions) => {
    const { serve } = await import('./commands/serve');
    await finish(serve(options));
  });

program
  .command('token')
  .description('为本机服务（serve）签发一个访问令牌，打印在标准输出')
  .option('--role <role>', '角色：clerk 科室经办人，office 办公室，leader 领导，service 定时任务')
  .option('--subject <name>', '持有人姓名，会记入修改历史')
  .option('--unit <name>', '所属单位，可重复使用；经办人只能填报这些单位负责的事项', collect)
  .option('--bureau <id>', '司法局编号，默认与 serve 的令牌相同')
  .addOption(new Option('--days <days>', '有效天数').argParser(parseDays).default(30))
  .option('--data <dir>', '服务的数据文件夹', 'data')
  .action(async (options: TokenOptions) => {
    const { token } = await import('./commands/token');
    await finish(token(options));
  });

program
  .command('verify')
  .description('服务停止后，用提交日志核对数据文件夹里的每本台账；加 --repair 时按日志重建不符之处')
  .option('--data <dir>', '服务的数据文件夹', 'data')
  .option('--repair', '按提交日志重建与之不符的内容，日志本身不动')
  .action(async (options: VerifyOptions) => {
    const { verify } = await import('./commands/verify');
    await finish(verify(options));
  });

program
  .command('export-changes')
  .description('不联网的机器：把工作簿的修改导出为签名文件（.tzx），带到服务器导入')
  .argument('<book>', 'Excel 文件（.xlsx）')
  .requiredOption('--key <file>', '本机的私钥文件，由 exchange-key --out 生成')
  .requiredOption('--out <dir>', '导出文件所在的文件夹')
  .option('--answer <file>', '上一号的答复文件（.tza）：先应用，再导出；需要两趟时必须指定')
  .option('--trust <file>', '服务器的公钥文件，与 --answer 同用')
  .addOption(
    new Option('--unsure <what>', '疑似库中已有的行：new 是新增的行，same 是库中那一行').choices([
      'new',
      'same',
    ]),
  )
  .option('--confirm', '确认删除或补入较多的行')
  .addOption(kindsOption())
  .addOption(yearOption())
  .addOption(asOfOption())
  .action(async (book: string, options: Called<ExportChangesOptions>) => {
    const { exportChanges } = await import('./commands/export-changes');
    await finish(exportChanges(book, await withKinds(options)));
  });

program
  .command('import-changes')
  .description('服务器一侧：导入签名文件并给出答复（.tza）；写明工作簿时，把答复应用到工作簿')
  .argument('<file>', '导出文件（.tzx），或答复文件（.tza）')
  .argument('[book]', '答复要应用到的 Excel 文件（.xlsx）')
  .option('--server <url>', '服务器地址')
  .option('--data <dir>', '服务的数据文件夹', 'data')
  .option('--out <dir>', '存放答复文件的文件夹')
  .option('--trust <file>', '服务器的公钥文件，应用答复时用')
  .addOption(
    new Option('--take <side>', '冲突时以哪一方为准：mine 本表，theirs 库中；不写则保留冲突').choices([
      'mine',
      'theirs',
    ]),
  )
  .option('--confirm', '确认补入较多的行')
  .addOption(kindsOption())
  .addOption(yearOption())
  .addOption(asOfOption())
  .action(async (file: string, book: string | undefined, options: Called<ImportChangesOptions>) => {
    const { importChanges } = await import('./commands/import-changes');
    await finish(importChanges(file, book, await withKinds(options)));
  });

program
  .command('exchange-key')
  .description('文件交换的密钥：在不联网的机器上生成（--out），在服务器上登记（--trust）或停用（--revoke）')
  .option('--out <file>', '生成一对密钥，私钥写入这个文件，公钥写在旁边（.pub）')
  .option('--trust <file>', '登记一个公钥，导入的修改记在下面这个人名下')
  .option('--revoke <file>', '停用一个公钥')
  .option('--role <role>', '角色：clerk 科室经办人，office 办公室，leader 领导，service 定时任务')
  .option('--subject <name>', '持有人姓名，会记入修改历史')
  .option('--unit <name>', '所属单位，可重复使用；经办人只能填报这些单位负责的事项', collect)
  .option('--bureau <id>', '司法局编号，默认与 serve 的令牌相同')
  .addOption(new Option('--days <days>', '登记的有效天数').argParser(parseDays).default(366))
  .option('--data <dir>', '服务的数据文件夹', 'data')
  .action(async (options: ExchangeKeyOptions) => {
    const { exchangeKey } = await import('./commands/exchange-key');
    await finish(exchangeKey(options));
  });

program
  .command('demo')
  .description('用示例台账走完校验、同步、统计、通报全过程')
  .option('--data <dir>', '数据文件夹', 'data')
  .option('--out <dir>', '输出文件夹', 'out')
  .addOption(new Option('--port <port>', '端口').argParser(parsePort).default(4310))
  .option('--exit', '做完即退出，不继续提供服务')
  .action(async (options: DemoOptions) => {
    const { demo } = await import('./commands/demo');
    await finish(demo(options));
  });

/** Foreseen failures carry a Chinese message for the user; anything else is a defect and shows its stack. */
const FORESEEN = new Set([
  'UserError',
  'ApiError',
  'DataFolderInUseError',
  'EditRefusedError',
  'UnreadableWorkbookError',
]);

try {
  await program.parseAsync();
} catch (error) {
  const foreseen = error instanceof Error && FORESEEN.has(error.name);
  console.error(foreseen ? error.message : error);
  process.exitCode = EXIT.unreadable;
}
