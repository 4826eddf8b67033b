import { type Command, Option } from 'commander';
import type { HistoryOptions } from '../commands/history';
import type { RestoreOptions } from '../commands/restore';
import type { ShowOptions } from '../commands/show';
import type { SyncOptions } from '../commands/sync';
import { finish, type Called, withKinds } from './call';
import { parseDate, parseRevision, asOfOption, yearOption, kindsOption, jsonOption } from './options';

function registerSync(program: Command): void {
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
      const { sync } = await import('../commands/sync');
      await finish(sync(files, await withKinds(options)));
    });
}

function registerShow(program: Command): void {
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
      const { show } = await import('../commands/show');
      await finish(show(ledger, options));
    });
}

function registerHistory(program: Command): void {
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
      const { history } = await import('../commands/history');
      await finish(history(ledger, row, options));
    });
}

function registerRestore(program: Command): void {
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
      const { restore } = await import('../commands/restore');
      await finish(restore(ledger, row, options));
    });
}

export function registerStoreCommands(program: Command): void {
  program.commandsGroup('与服务器同步、查历史：');
  registerSync(program);
  registerShow(program);
  registerHistory(program);
  registerRestore(program);
}
