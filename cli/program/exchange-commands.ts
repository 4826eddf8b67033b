import { type Command, Option } from 'commander';
import type { ExchangeKeyOptions } from '../commands/exchange-key';
import type { ExportChangesOptions } from '../commands/export-changes';
import type { ImportChangesOptions } from '../commands/import-changes';
import { finish, type Called, withKinds } from './call';
import { parseDays, asOfOption, yearOption, collect, kindsOption } from './options';

function registerExportChanges(program: Command): void {
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
      const { exportChanges } = await import('../commands/export-changes');
      await finish(exportChanges(book, await withKinds(options)));
    });
}

function registerImportChanges(program: Command): void {
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
      const { importChanges } = await import('../commands/import-changes');
      await finish(importChanges(file, book, await withKinds(options)));
    });
}

function registerExchangeKey(program: Command): void {
  program
    .command('exchange-key')
    .description('文件交换的密钥：在不联网的机器上生成（--out），在服务器上登记（--trust）或停用（--revoke）')
    .option('--out <file>', '生成一对密钥，私钥写入这个文件，公钥写在旁边（.pub）')
    .option('--trust <file>', '登记一个公钥，导入的修改记在下面这个人名下')
    .option('--revoke <file>', '停用一个公钥')
    .option(
      '--role <role>',
      '角色：clerk 科室经办人，office 办公室，acceptor 市局验收人员，leader 领导，service 定时任务',
    )
    .option('--subject <name>', '持有人姓名，会记入修改历史')
    .option('--unit <name>', '所属单位，可重复使用；经办人只能填报这些单位负责的事项', collect)
    .option('--bureau <id>', '司法局编号，默认与 serve 的令牌相同')
    .addOption(new Option('--days <days>', '登记的有效天数').argParser(parseDays).default(366))
    .option('--data <dir>', '服务的数据文件夹', 'data')
    .action(async (options: ExchangeKeyOptions) => {
      const { exchangeKey } = await import('../commands/exchange-key');
      await finish(exchangeKey(options));
    });
}

export function registerExchangeCommands(program: Command): void {
  program.commandsGroup('不联网的电脑：');
  registerExportChanges(program);
  registerImportChanges(program);
  registerExchangeKey(program);
}
