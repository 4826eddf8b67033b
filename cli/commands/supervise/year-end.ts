import { yearOf } from '#core/date/civil-date';
import { yearEndAsOf, yearEndDay, type YearEndLists, yearEndLists } from '#core/year-end/year-end-lists';
import { EXIT, type ExitCode } from '../../exit-code';
import { yearEndText } from '../../output/supervise/year-end-text';
import { printUnreadable } from '../../output/unreadable';
import { connect } from '../connect';
import { readSource } from '../source';
import type { FiguresOptions } from './figures';

function print(lists: YearEndLists, json: true | undefined): void {
  console.log(json ? JSON.stringify(lists, null, 1) : yearEndText(lists));
}

/**
 * `taizhang supervise year-end`: whom the ledgers propose for what. Of files at the end of their year, or of the day
 * asked for where that comes first.
 */
export async function yearEnd(files: readonly string[], options: FiguresOptions): Promise<ExitCode> {
  const { server, token, year, asOf, json } = options;
  if (files.length === 0 && server !== undefined) {
    print(await connect(server, token).readYearEnd(year ?? yearOf(asOf)), json);
    return EXIT.ok;
  }
  const { input, unreadable } = await readSource(files, options);
  print(yearEndLists({ ...input, asOf: yearEndAsOf(yearEndDay(input.ledgers), asOf) }), json);
  printUnreadable(unreadable);
  return unreadable.length > 0 ? EXIT.unreadable : EXIT.ok;
}
