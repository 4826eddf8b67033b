import { type Command, Option } from 'commander';
import { civilDateInShanghai, endOfMonth, monthOf, yearOf } from '#core/date/civil-date';
import type { ChangesOptions } from '../commands/supervise/changes';
import type { FiguresOptions } from '../commands/supervise/figures';
import type { ReportingOptions } from '../commands/supervise/reporting';
import { type Called, finish, withKinds } from './call';
import { asOfOption, jsonOption, kindsOption, parseDate, parseMonth, parseYear, yearOption } from './options';

function registerReporting(supervise: Command): void {
  const today = civilDateInShanghai(Date.now());
  const lastMonth = endOfMonth(yearOf(today), monthOf(today) - 1).slice(0, 7);
  supervise
    .command('reporting')
    .description('每月进展报送：谁按时、谁迟报、谁未报，问题延续了几个月')
    .requiredOption('--server <url>', '服务器地址')
    .option('--token <token>', '访问令牌')
    .addOption(
      new Option('--month <month>', '月份（YYYY-MM）').argParser(parseMonth).default(lastMonth, '上月'),
    )
    .addOption(jsonOption())
    .action(async (options: ReportingOptions) => {
      const { reporting } = await import('../commands/supervise/reporting');
      await finish(reporting(options));
    });
}

function registerChanges(supervise: Command): void {
  supervise
    .command('changes')
    .description('与上次通报或上月底相比：完成率升降，哪些事项完成、变红、增减、改了时限或单位')
    .argument('[files...]', '前后两个 Excel 文件（.xlsx），先旧后新；不写则从服务器读取')
    .option('--server <url>', '服务器地址')
    .option('--token <token>', '访问令牌')
    .addOption(new Option('--from <date>', '从哪一天比起，默认上次通报日或上月最后一天').argParser(parseDate))
    .addOption(jsonOption())
    .addOption(kindsOption())
    .addOption(yearOption())
    .addOption(asOfOption())
    .action(async (files: string[], options: Called<ChangesOptions>) => {
      const { changes } = await import('../commands/supervise/changes');
      await finish(changes(files, await withKinds(options)));
    });
}

const FIGURES = {
  rectification: '督导检查发现的问题：整改到哪一步，谁逾期',
  scores: '信息报送得分：由哪些分组成，依据是什么',
  closing: '销号：待复核、退回未改、可申请未申请、已销号',
} as const;

function registerFigures(supervise: Command, name: keyof typeof FIGURES): void {
  supervise
    .command(name)
    .description(FIGURES[name])
    .argument('[files...]', 'Excel 文件（.xlsx）；不写则从服务器读取')
    .option('--server <url>', '服务器地址')
    .option('--token <token>', '访问令牌')
    .addOption(jsonOption())
    .addOption(kindsOption())
    .addOption(yearOption())
    .addOption(asOfOption())
    .action(async (files: string[], options: Called<FiguresOptions>) => {
      const figures = await import('../commands/supervise/figures');
      await finish(figures[name](files, await withKinds(options)));
    });
}

function registerYearEnd(supervise: Command): void {
  supervise
    .command('year-end')
    .description('年终名单：表彰建议、书面说明、取消评先选优资格建议，各附依据')
    .argument('[files...]', 'Excel 文件（.xlsx）；不写则从服务器读取')
    .option('--server <url>', '服务器地址；写了就附上全年有几个月未报送')
    .option('--token <token>', '访问令牌')
    .addOption(jsonOption())
    .addOption(kindsOption())
    .addOption(
      new Option(
        '--year <year>',
        '年度：服务器上哪一年的台账，默认截止日期那一年；文件标题里没有年份时使用',
      ).argParser(parseYear),
    )
    .addOption(asOfOption())
    .action(async (files: string[], options: Called<FiguresOptions>) => {
      const { yearEnd } = await import('../commands/supervise/year-end');
      await finish(yearEnd(files, await withKinds(options)));
    });
}

export function registerSuperviseCommands(program: Command): void {
  program.commandsGroup('督办：');
  const supervise = program.command('supervise').description('督办：报送、变化、整改、得分、销号、年终名单');
  registerReporting(supervise);
  registerChanges(supervise);
  registerFigures(supervise, 'rectification');
  registerFigures(supervise, 'scores');
  registerFigures(supervise, 'closing');
  registerYearEnd(supervise);
}
