import { Argument, type Command, Option } from 'commander';
import { civilDateInShanghai } from '#core/date/civil-date';
import { defaultDate } from '#core/report/default-date';
import { REPORTS, type ReportKind, type TemplatedKind } from '#core/report/report-kinds';
import type { ReportOptions } from '../commands/report';
import { type Called, finish, withKinds } from './call';
import { kindsOption, parseDate, parseNumber, yearOption } from './options';

const KINDS = Object.keys(REPORTS) as readonly ReportKind[];
const TEMPLATED = KINDS.filter((kind): kind is TemplatedKind => REPORTS[kind].isTemplated);

/** `monthly 月度通报，slips 督办单` */
function named(kinds: readonly ReportKind[]): string {
  return kinds.map((kind) => `${kind} ${REPORTS[kind].name}`).join('，');
}

type CalledReport = Omit<Called<ReportOptions>, 'asOf'> & Partial<Pick<ReportOptions, 'asOf'>>;

function registerReport(program: Command): void {
  program
    .command('report')
    .description(`生成报告：${named(KINDS)}`)
    .addArgument(new Argument('<kind>', '报告种类').choices(KINDS))
    .argument('[files...]', 'Excel 文件（.xlsx）；不写则由服务器生成')
    .requiredOption('--out <dir>', '输出文件夹')
    .addOption(
      new Option('--format <format>', '文件格式，默认生成这种报告的所有格式').choices([
        'docx',
        'xlsx',
        'zip',
      ]),
    )
    .option('--unit <name>', '只生成给这个单位的（督办单、结项验收表）')
    .addOption(new Option('--number <number>', '发文字号的序号，不写则留空待填').argParser(parseNumber))
    .option('--server <url>', '服务器地址')
    .option('--token <token>', '访问令牌')
    .option('--then', '与 --server 同用：按截止日期当天的内容生成，不按现在的内容')
    .option('--bureau <name>', '与文件同用：发文机关，“规则设置”未填写时使用')
    .option('--templates <dir>', '与文件同用：本单位模板所在的文件夹，其中没有的用标准模板')
    .addOption(kindsOption())
    .addOption(yearOption())
    .addOption(
      new Option(
        '--as-of <date>',
        '统计截止日期（YYYY-MM-DD），默认最近结束的月份、季度的最后一天，看板为今天',
      ).argParser(parseDate),
    )
    .action(async (kind: ReportKind, files: string[], options: CalledReport) => {
      const { report } = await import('../commands/report');
      const { asOf = defaultDate(kind, civilDateInShanghai(Date.now())), ...others } = options;
      await finish(report(kind, files, { ...(await withKinds(others)), asOf }));
    });
}

function registerTemplate(program: Command): void {
  const template = program.command('template').description('报告的模板：导出后可在 Word 里修改，改好后校验');
  template
    .command('export')
    .description(`导出标准模板：${named(TEMPLATED)}`)
    .addArgument(new Argument('<kinds...>', '报告种类').choices(TEMPLATED))
    .requiredOption('--out <dir>', '输出文件夹')
    .action(async (kinds: TemplatedKind[], options: { readonly out: string }) => {
      const { exportTemplates } = await import('../commands/template');
      await finish(exportTemplates(kinds, options));
    });
  template
    .command('check')
    .description('校验一个模板能否使用，不能用时逐处说明')
    .argument('<file>', 'Word 文件（.docx）')
    .addOption(new Option('--kind <kind>', '报告种类').choices(TEMPLATED).makeOptionMandatory())
    .action(async (file: string, options: { readonly kind: TemplatedKind }) => {
      const { checkTemplateFile } = await import('../commands/template');
      await finish(checkTemplateFile(file, options));
    });
}

export function registerReportCommands(program: Command): void {
  program.commandsGroup('报告：');
  registerReport(program);
  registerTemplate(program);
}
