import { DEFAULT_RULES, type RuleSet } from './rule-set';
import type { ValueForm } from './value-form';

/** Where a value stands in the rules. */
export interface Lens<T> {
  /** Undefined where the other rules leave no place for it. */
  readonly get: (rules: RuleSet) => T | undefined;
  readonly set: (rules: RuleSet, value: T) => RuleSet;
}

/** A value in a part of the rules. */
export function within<
  S extends 'lights' | 'reporting' | 'rectification' | 'acceptance' | 'calendar' | 'issuing',
  K extends keyof RuleSet[S],
>(section: S, key: K): Lens<RuleSet[S][K]> {
  return {
    get: (rules) => rules[section][key],
    set: (rules, value) => ({ ...rules, [section]: { ...rules[section], [key]: value } }),
  };
}

/** What the texts of a rule's lines make of the rules. */
export interface Setting {
  readonly rules: RuleSet;
  /** Indexes of the texts that mean nothing. */
  readonly unreadable: readonly number[];
  /** Something was read that the other rules leave no place for. */
  readonly isIdle: boolean;
}

/** A rule as a line of 规则设置. */
export interface RuleDefinition {
  readonly group: string;
  readonly name: string;
  /** What it is about. */
  readonly meaning: string;
  readonly accepts: string;
  readonly choices?: readonly string[];
  /** Whether it may stand on several lines, which then add up. */
  readonly isRepeatable: boolean;
  /** Whether it is a part of the 计分方案: an empty cell leaves what that says. */
  readonly isOfScheme: boolean;
  /** The value in words, a text a line; none where the other rules leave no place for it. */
  textsOf(rules: RuleSet): readonly string[];
  set(rules: RuleSet, texts: readonly string[]): Setting;
  /** The rules with the default in its place. */
  reset(rules: RuleSet): RuleSet;
  /** Why its value cannot go with the others, if so. */
  conflict?(rules: RuleSet): string | undefined;
}

export interface RuleSpec<T> extends Lens<T> {
  readonly group: string;
  readonly name: string;
  readonly meaning: string;
  readonly form: ValueForm<T>;
  /** A value of a later line added to that of the earlier ones; absent where one line says all. */
  readonly add?: (sum: T, value: T) => T;
  /** The parts of a value that each get a line. */
  readonly split?: (value: T) => readonly T[];
  readonly isOfScheme?: boolean;
  readonly conflict?: (rules: RuleSet) => string | undefined;
}

export function rule<T>(spec: RuleSpec<T>): RuleDefinition {
  const { group, name, meaning, form, get, set, add, split, isOfScheme = false, conflict } = spec;
  return {
    ...{ group, name, meaning, isOfScheme, accepts: form.accepts, isRepeatable: add !== undefined },
    ...(form.choices && { choices: form.choices }),
    ...(conflict && { conflict }),
    textsOf(rules) {
      const value = get(rules);
      if (value === undefined) return [];
      return (split?.(value) ?? [value]).map((part) => form.write(part));
    },
    set(rules, texts) {
      const values = texts.map((text) => form.read(text));
      const unreadable = values.flatMap((value, index) => (value === undefined ? [index] : []));
      const [first, ...others] = values.filter((value) => value !== undefined);
      if (first === undefined) return { rules, unreadable, isIdle: false };
      if (get(rules) === undefined) return { rules, unreadable, isIdle: true };
      const value = add ? others.reduce<T>(add, first) : first;
      return { rules: set(rules, value), unreadable, isIdle: false };
    },
    reset(rules) {
      const value = get(DEFAULT_RULES);
      return value === undefined ? rules : set(rules, value);
    },
  };
}
