import type { Command } from 'commander';
import type { CheckOptions } from '../commands/check';
import type { FixOptions } from '../commands/fix';
import type { StatusOptions } from '../commands/status';
import type { UnitsOptions } from '../commands/units';
import { finish, type Called, type ServerOptions, historyChecks, withKinds } from './call';
import { asOfOption, yearOption, kindsOption, jsonOption } from './options';

function registerCheck(program: Command): void {
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
      const { check } = await import('../commands/check');
      await finish(check(files, await withKinds(options), await historyChecks(options)));
    });
}

function registerFix(program: Command): void {
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
      const { fix } = await import('../commands/fix');
      await finish(fix(files, await withKinds(options)));
    });
}

function registerUnits(program: Command): void {
  program
    .command('units')
    .description('根据台账列出建议的单位名录；加 --out 时写入副本的“单位名录”工作表，原文件不动')
    .argument('<files...>', 'Excel 文件（.xlsx）')
    .option('--out <file>', '副本的文件名（.xlsx），一次一个文件')
    .addOption(jsonOption())
    .addOption(kindsOption())
    .action(async (files: string[], options: Called<UnitsOptions>) => {
      const { units } = await import('../commands/units');
      await finish(units(files, await withKinds(options)));
    });
}

function registerStatus(program: Command): void {
  program
    .command('status')
    .description('按台账、单位和信息任务统计完成情况，亮红黄绿灯')
    .argument('[files...]', 'Excel 文件（.xlsx）；不写则从服务器读取')
    .option('--server <url>', '服务器地址')
    .option('--token <token>', '访问令牌')
    .option('--then', '与 --server 同用：按截止日期当天的内容统计，不按现在的内容')
    .addOption(jsonOption())
    .addOption(kindsOption())
    .addOption(yearOption())
    .addOption(asOfOption())
    .action(async (files: string[], options: Called<StatusOptions>) => {
      const { status } = await import('../commands/status');
      await finish(status(files, await withKinds(options)));
    });
}

export function registerSheetCommands(program: Command): void {
  program.commandsGroup('台账文件：');
  registerCheck(program);
  registerFix(program);
  registerUnits(program);
  registerStatus(program);
}
