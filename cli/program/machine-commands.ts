import { type Command, Option } from 'commander';
import type { DemoOptions } from '../commands/demo';
import type { ExcelOptions } from '../commands/excel';
import type { ServeOptions } from '../commands/serve';
import type { TokenOptions } from '../commands/token';
import type { VerifyOptions } from '../commands/verify';
import { finish } from './call';
import { parseDays, parsePort, collect } from './options';

function registerServe(program: Command): void {
  program
    .command('serve')
    .description('在本机运行整个后台（仅监听 127.0.0.1），数据保存在文件夹里')
    .option('--data <dir>', '数据文件夹', 'data')
    .addOption(new Option('--port <port>', '端口').argParser(parsePort).default(4310))
    .option(
      '--origin <url>',
      '任务窗格的网址来源（如 https://pane.example.cn），可重复使用；本机的无需填写',
      collect,
    )
    .action(async (options: ServeOptions) => {
      const { serve } = await import('../commands/serve');
      await finish(serve(options));
    });
}

function registerToken(program: Command): void {
  program
    .command('token')
    .description('为本机服务（serve）签发一个访问令牌，打印在标准输出')
    .option(
      '--role <role>',
      '角色：clerk 科室经办人，office 办公室，acceptor 市局验收人员，leader 领导，service 定时任务',
    )
    .option('--subject <name>', '持有人姓名，会记入修改历史')
    .option('--unit <name>', '所属单位，可重复使用；经办人只能填报这些单位负责的事项', collect)
    .option('--bureau <id>', '司法局编号，默认与 serve 的令牌相同')
    .addOption(new Option('--days <days>', '有效天数').argParser(parseDays).default(30))
    .option('--data <dir>', '服务的数据文件夹', 'data')
    .action(async (options: TokenOptions) => {
      const { token } = await import('../commands/token');
      await finish(token(options));
    });
}

function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('服务停止后，用提交日志核对数据文件夹里的每本台账；加 --repair 时按日志重建不符之处')
    .option('--data <dir>', '服务的数据文件夹', 'data')
    .option('--repair', '按提交日志重建与之不符的内容，日志本身不动')
    .action(async (options: VerifyOptions) => {
      const { verify } = await import('../commands/verify');
      await finish(verify(options));
    });
}

function registerExcel(program: Command): void {
  program
    .command('excel')
    .description('在浏览器里打开模拟 Excel 和任务窗格，仅供试用与开发')
    .argument('[file]', 'Excel 文件（.xlsx）；不写则打开示例台账')
    .addOption(new Option('--port <port>', '端口').argParser(parsePort).default(4320))
    .option('--server <url>', '任务窗格与之同步的服务器地址；不写则窗格里另行设置')
    .option('--token <token>', '访问令牌')
    .option('--pane <url>', '任务窗格的网址，默认为本程序的台账通窗格')
    .action(async (file: string | undefined, options: ExcelOptions) => {
      const { excel } = await import('../commands/excel');
      await finish(excel(file, options));
    });
}

function registerDemo(program: Command): void {
  program
    .command('demo')
    .description('用示例台账走完校验、同步、统计、通报全过程')
    .option('--data <dir>', '数据文件夹', 'data')
    .option('--out <dir>', '输出文件夹', 'out')
    .addOption(new Option('--port <port>', '端口').argParser(parsePort).default(4310))
    .option('--exit', '做完即退出，不继续提供服务')
    .action(async (options: DemoOptions) => {
      const { demo } = await import('../commands/demo');
      await finish(demo(options));
    });
}

export function registerMachineCommands(program: Command): void {
  program.commandsGroup('本机服务：');
  registerServe(program);
  registerToken(program);
  registerVerify(program);
  registerDemo(program);
  registerExcel(program);
}
