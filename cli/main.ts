#!/usr/bin/env node
import { Command } from 'commander';
import { EXIT } from './exit-code';
import { registerExchangeCommands } from './program/exchange-commands';
import { registerMachineCommands } from './program/machine-commands';
import { registerReportCommands } from './program/report-commands';
import { registerSheetCommands } from './program/sheet-commands';
import { registerStoreCommands } from './program/store-commands';
import { registerSuperviseCommands } from './program/supervise-commands';

const program = new Command('taizhang')
  .description('台账通：校验、同步、统计和通报司法局的 Excel 台账')
  .showHelpAfterError('（用 --help 查看用法）')
  // A wrong call is “cannot read” to a script, never “findings”.
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.ok : EXIT.unreadable));

registerSheetCommands(program);
registerReportCommands(program);
registerStoreCommands(program);
registerSuperviseCommands(program);
registerExchangeCommands(program);
registerMachineCommands(program);

/** Foreseen failures carry a Chinese message for the user; anything else is a defect and shows its stack. */
const FORESEEN = new Set([
  'UserError',
  'ApiError',
  'BrokenTemplateError',
  'DataFolderInUseError',
  'EditRefusedError',
  'ReportRefusedError',
  'UnreadableWorkbookError',
]);

try {
  await program.parseAsync();
} catch (error) {
  const foreseen = error instanceof Error && FORESEEN.has(error.name);
  console.error(foreseen ? error.message : error);
  process.exitCode = EXIT.unreadable;
}
