import type { Counts } from '#core/completion/counts';
import type { Light } from '#core/completion/light';
import { text, type Vocabulary } from '#core/document/vocabulary';
import type { Lamp } from '#core/rules/lamps';
import { percentText, rateChangeText } from '../wording';

/** Counts, and what they were on the day changes are told since. */
export interface ComparedCounts {
  readonly counts: Counts;
  readonly before: Counts | null;
  readonly lamps: readonly Lamp[];
}

/** `红灯2、黄灯1、绿灯4`, by the bureau's names; without what is nought. */
export function lampsText({ lights }: Counts, lamps: readonly Lamp[]): string {
  return lamps
    .flatMap(({ light, name }) => (lights[light] > 0 ? [`${name}${lights[light]}`] : []))
    .join('、');
}

/** The placeholders for how items stand: of all, of a ledger, of a unit. */
export function countsVocabulary<Entry>(
  of: (entry: Entry) => ComparedCounts,
  whose: string,
): Vocabulary<Entry> {
  const figure = (name: string, about: string, count: (counts: Counts) => number) =>
    text<Entry>(name, `${whose}${about}`, (entry) => String(count(of(entry).counts)));
  const lit = (name: string, light: Light) =>
    figure(name, `亮${name}的事项数`, ({ lights }) => lights[light]);
  return [
    figure('总数', '事项数', ({ total }) => total),
    figure('已完成', '已完成的事项数，包括逾期完成的', ({ done, doneLate }) => done + doneLate),
    figure('按期完成', '按期完成的事项数', ({ done }) => done),
    figure('逾期完成', '逾期完成的事项数', ({ doneLate }) => doneLate),
    text('完成率', `${whose}完成率，如“20.9%”`, (entry) => percentText(of(entry).counts.completionRate)),
    text('较上期', `${whose}完成率与上期相比，如“提高4.1个百分点”“持平”；没有上期时为“—”`, (entry) =>
      changeText(of(entry)),
    ),
    figure('到期', '到期应完成的事项数', ({ dueByNow }) => dueByNow),
    text('按期完成率', `${whose}按期完成率：到期事项中按期完成的占比`, (entry) =>
      percentText(of(entry).counts.onTimeRate),
    ),
    figure('逾期', '逾期未完成的事项数', ({ overdue }) => overdue),
    figure('临期或滞后', '临期或滞后的事项数', ({ atRisk }) => atRisk),
    figure('正常推进', '正常推进的事项数', ({ onTrack }) => onTrack),
    figure('无明确时限', '无明确时限的事项数', ({ noDue }) => noDue),
    lit('红灯', 'red'),
    lit('黄灯', 'yellow'),
    lit('蓝灯', 'blue'),
    lit('绿灯', 'green'),
    text('亮灯', `${whose}亮灯情况，按规则设置中的灯名，如“红灯2、黄灯1”`, (entry) => {
      const { counts, lamps } = of(entry);
      return lampsText(counts, lamps) || '—';
    }),
  ];
}

/** `提高4.1个百分点`; a dash where one of the days has no rate. */
export function changeText({ counts, before }: ComparedCounts): string {
  return rateChangeText(before?.completionRate ?? null, counts.completionRate) || '—';
}
