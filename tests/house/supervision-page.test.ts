/** docs/supervision.md speaks of rules, schemes and commands that there are, in the words the product has for them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { closingState } from '#core/closing/closing-state';
import { RECTIFICATION_NAMES } from '#core/inspection/rectification';
import { STATE_NAMES } from '#core/completion/light';
import { ALL_RULES } from '#core/rules/all-rules';
import { readRuleLines } from '#core/rules/read-rule-lines';
import { ALL_SCHEMES } from '#core/scoring/schemes/all-schemes';
import { YEAR_END_TITLES } from '#core/year-end/year-end-lists';
import { registerSuperviseCommands } from '#cli/program/supervise-commands';

const PAGE = readFileSync(path.resolve(__dirname, '../../docs/supervision.md'), 'utf8');

/** The cells of each line of the tables under a heading, headers and rules left out. */
function tableUnder(heading: string): string[][] {
  const section = PAGE.split(/^#{2,3} /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .filter((line, index, lines) => index > 0 && !/^\| -/.test(line) && !/^\| -/.test(lines[index + 1] ?? ''))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const first = (heading: string): string[] => tableUnder(heading).map(([cell = '']) => cell);

it('shows lines of 规则设置 that are read as they stand, in the groups they belong to', () => {
  const lines = tableUnder('规则设置').map(([group = '', rule = '', value = '']) => ({ group, rule, value }));
  expect(lines.length).toBeGreaterThan(15);
  expect(readRuleLines(lines).problems).toEqual([]);
  const groups = new Map(ALL_RULES.map(({ name, group }) => [name, group]));
  expect(lines.filter(({ rule, group }) => groups.get(rule) !== group)).toEqual([]);
});

it('names every state of items and of findings', () => {
  expect(first('亮灯')).toEqual(expect.arrayContaining(Object.values(STATE_NAMES)));
  expect(first('督导整改')).toEqual(expect.arrayContaining(Object.values(RECTIFICATION_NAMES)));
});

it('names every scheme', () => {
  const names = first('信息计分').map((name) => name.replace('（默认）', ''));
  expect(names).toEqual(expect.arrayContaining(ALL_SCHEMES.map(({ name }) => name)));
});

it('names steps of closing that the product reads', () => {
  const states = first('销号和验收').map((word) => closingState({ closing: word === '（空）' ? '' : word }));
  expect(states).toEqual(['open', 'applied', 'reviewing', 'closed', 'returned']);
});

it('names the lists of the year’s end', () => {
  const { commended, toExplain, disqualified } = YEAR_END_TITLES;
  expect(first('年终名单')).toEqual(expect.arrayContaining([commended, toExplain, disqualified]));
});

it('names the commands of supervision', () => {
  const program = new Command();
  registerSuperviseCommands(program);
  const commands = program.commands.flatMap(({ commands: subcommands }) =>
    subcommands.map((one) => one.name()),
  );
  const named = [...PAGE.matchAll(/taizhang supervise ([\w-]+)/g)].map(([, name]) => name);
  expect([...new Set(named)].sort()).toEqual([...commands].sort());
});
