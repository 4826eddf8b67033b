import { closingLists } from '#core/closing/closing-lists';
import { computeStatus, type StatusInput } from '#core/completion/status';
import { assessedItems } from '#core/report/assessed-ledgers';
import { quotaInput } from '#core/scoring/quota-input';
import { schemeSentences } from '#core/scoring/scheme-wording';
import { explainQuota } from '#core/scoring/score-quota';
import { EXIT, type ExitCode } from '../../exit-code';
import { closingText } from '../../output/supervise/closing-text';
import { rectificationText } from '../../output/supervise/rectification-text';
import { scoresText } from '../../output/supervise/scores-text';
import { printUnreadable } from '../../output/unreadable';
import { readSource, type SourceOptions } from '../source';

export interface FiguresOptions extends SourceOptions {
  readonly json?: true;
}

/** An answer for scripts, and for people. */
interface Answer {
  readonly json: object;
  readonly text: string;
}

/** Answers a question from what files or a server's ledgers hold. */
async function answerFrom(
  files: readonly string[],
  options: FiguresOptions,
  answerTo: (input: StatusInput) => Answer,
): Promise<ExitCode> {
  const { input, unreadable } = await readSource(files, options);
  const { json, text } = answerTo(input);
  console.log(options.json ? JSON.stringify(json, null, 1) : text);
  printUnreadable(unreadable);
  return unreadable.length > 0 ? EXIT.unreadable : EXIT.ok;
}

/** `taizhang supervise rectification`: what inspections found, and how far it is put right. */
export function rectification(files: readonly string[], options: FiguresOptions): Promise<ExitCode> {
  return answerFrom(files, options, (input) => {
    const { asOf, rectification: found } = computeStatus(input);
    return { json: { asOf, ...found }, text: rectificationText(found, asOf) };
  });
}

/** `taizhang supervise scores`: the quotas of information with what the points are made of. */
export function scores(files: readonly string[], options: FiguresOptions): Promise<ExitCode> {
  return answerFrom(files, options, (input) => {
    const { asOf, quota } = computeStatus(input);
    const method = schemeSentences(input.rules.scoring);
    const explanations = explainQuota(quotaInput(input));
    return { json: { asOf, method, quota, explanations }, text: scoresText({ asOf, method, quota }) };
  });
}

/** `taizhang supervise closing`: which items wait for review, were returned, or could be closed. */
export function closing(files: readonly string[], options: FiguresOptions): Promise<ExitCode> {
  return answerFrom(files, options, (input) => {
    const lists = closingLists(assessedItems(input), input.rules.lights);
    return { json: { asOf: input.asOf, ...lists }, text: closingText(lists, input.asOf) };
  });
}
