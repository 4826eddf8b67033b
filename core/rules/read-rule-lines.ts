import { groupBy } from '#core/collection/group-by';
import { findingMessage } from '#core/finding/catalogue';
import { looseKey } from '#core/text/normalise';
import { ALL_RULES, ruleNamed } from './all-rules';
import { nearestName } from '#core/text/nearest-name';
import type { RuleDefinition } from './rule-definition';
import type { RuleLine } from './rule-line';
import { DEFAULT_RULES, type RuleSet } from './rule-set';

/** Something wrong with a line of 规则设置. */
export interface RuleProblem {
  readonly code: 'rule-unknown' | 'rule-unreadable' | 'rule-repeated' | 'rule-conflicting';
  readonly line: RuleLine;
  /** What fills the message's places, and the message. */
  readonly params: Readonly<Record<string, string>>;
  readonly message: string;
  /** What the cell should hold instead, where that can be told. */
  readonly replacement?: string;
}

export interface RuleReading {
  readonly rules: RuleSet;
  readonly problems: readonly RuleProblem[];
}

function problem(
  code: RuleProblem['code'],
  line: RuleLine,
  params: RuleProblem['params'] = {},
  replacement?: string,
): RuleProblem {
  const { rule, value } = line;
  const message = findingMessage(code, { rule, value, ...params });
  return {
    code,
    line,
    params: { rule, ...params },
    message,
    ...(replacement !== undefined && { replacement }),
  };
}

function unknown(line: RuleLine): RuleProblem {
  const nearest = nearestName(
    line.rule,
    ALL_RULES.map(({ name }) => name),
  );
  return problem('rule-unknown', line, { nearest: nearest ? `，可能是“${nearest}”` : '' }, nearest);
}

type LinesByRule = ReadonlyMap<RuleDefinition, readonly RuleLine[]>;

/** The lines that set something, by rule. */
function linesByRule(lines: readonly RuleLine[]): LinesByRule {
  const filled = lines.flatMap((line) => {
    const definition = line.value === '' ? undefined : ruleNamed(line.rule);
    return definition ? [{ definition, line }] : [];
  });
  const byRule = groupBy(filled, ({ definition }) => definition);
  return new Map([...byRule].map(([definition, of]) => [definition, of.map(({ line }) => line)]));
}

/** The store knows no order of lines: which of several values counts must not depend on it. */
function areAlike(lines: readonly RuleLine[]): boolean {
  return new Set(lines.map(({ value }) => looseKey(value))).size <= 1;
}

/** A value as a message quotes it. */
function quoted(texts: readonly string[]): string {
  const text = texts.filter((one) => one !== '').join('；');
  return text === '' ? '没有填写' : `“${text}”`;
}

function repeated([first, ...others]: readonly RuleLine[], effect: string): RuleProblem[] {
  const where = first?.row === undefined ? '别处' : `第${first.row}行`;
  return others.map((line) => problem('rule-repeated', line, { first: where, effect }));
}

/** What one rule's lines make of the rules so far. */
function applied(rules: RuleSet, definition: RuleDefinition, lines: readonly RuleLine[]): RuleReading {
  const once = definition.isRepeatable || lines.length === 1;
  if (!once && !areAlike(lines)) {
    const effect = `取值不同，都不起作用，暂按${quoted(definition.textsOf(rules))}处理`;
    return { rules, problems: repeated(lines, effect) };
  }
  const used = once ? lines : lines.slice(0, 1);
  const setting = definition.set(
    rules,
    used.map(({ value }) => value),
  );
  const instead = quoted(definition.textsOf(setting.rules));
  const why = '只在另一种“基础分方式”下起作用';
  const problems = used.flatMap((line, index) => {
    if (setting.unreadable.includes(index))
      return [problem('rule-unreadable', line, { instead, accepts: definition.accepts })];
    return setting.isIdle ? [problem('rule-conflicting', line, { why })] : [];
  });
  const again = once ? [] : repeated(lines, '取值相同');
  return { rules: setting.rules, problems: [...problems, ...again] };
}

function isDefault(definition: RuleDefinition, rules: RuleSet): boolean {
  return definition.textsOf(rules).join() === definition.textsOf(DEFAULT_RULES).join();
}

/** Takes back, one after the other, the values that cannot go with the rest. */
function settled(reading: RuleReading, byRule: LinesByRule): RuleReading {
  for (const definition of ALL_RULES) {
    const [line] = byRule.get(definition) ?? [];
    const why = definition.conflict?.(reading.rules);
    if (!line || why === undefined || isDefault(definition, reading.rules)) continue;
    const problems = [...reading.problems, problem('rule-conflicting', line, { why })];
    return settled({ rules: definition.reset(reading.rules), problems }, byRule);
  }
  return reading;
}

/**
 * The rules that the lines of 规则设置 set, and what is wrong with lines. What they leave out, or say wrongly, is the
 * default's; so the rules are always whole and agree with each other.
 */
export function readRuleLines(lines: readonly RuleLine[]): RuleReading {
  const byRule = linesByRule(lines);
  const problems = lines.filter(({ rule }) => !ruleNamed(rule)).map(unknown);
  const read = ALL_RULES.reduce<RuleReading>(
    (reading, definition) => {
      const own = byRule.get(definition);
      if (!own) return reading;
      const { rules, problems: more } = applied(reading.rules, definition, own);
      return { rules, problems: [...reading.problems, ...more] };
    },
    { rules: DEFAULT_RULES, problems },
  );
  return settled(read, byRule);
}
