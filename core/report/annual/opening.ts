import { groupBy } from '#core/collection/group-by';
import { itemFact } from '#core/year-end/item-fact';
import type { AnnualFacts } from './annual-facts';
import { periodText } from './annual-facts';
import { type AnnualItem, isDone, isUnfilled, sources } from './annual-items';
import { counted, type Prose, share } from './figure';
import { isOpenFinding, findingSource } from './finding-sources';
import { joined } from './prose';

const isAccepted = ({ assessed, source }: AnnualItem): boolean =>
  itemFact(source.ledger, assessed).verdict === '通过';

/** How many items each ledger has, and how many of them are done where any are. */
function byLedger(items: readonly AnnualItem[]): Prose {
  const ledgers = [...groupBy(items, ({ source }) => source.ledger)];
  if (ledgers.length < 2) return [];
  const isAnyDone = items.some(isDone);
  const clauses = ledgers.map(([ledger, own]): Prose => {
    const all: Prose = [ledger, counted(`${ledger}：事项`, sources(own)), '项'];
    if (!isAnyDone) return all;
    const done = own.filter(isDone);
    if (done.length === 0) return [...all, '，尚未完成'];
    return [...all, '，完成', counted(`${ledger}：已完成`, sources(done)), '项'];
  });
  return ['其中，', ...joined(clauses, isAnyDone ? '；' : '，'), '。'];
}

function doneProse(items: readonly AnnualItem[]): Prose {
  const done = items.filter(isDone);
  if (items.every(isUnfilled)) return ['。'];
  if (done.length === 0) return ['，均未完成。'];
  if (done.length === items.length) return ['，已全部完成。'];
  const rate = share('全部事项完成率', sources(done), sources(items));
  return ['，已完成', counted('全部已完成事项', sources(done)), '项，完成率', rate, '。'];
}

/** Where a ledger has no columns for progress, nobody can tell what is done. */
function unfilledProse(items: readonly AnnualItem[]): Prose {
  const unfilled = items.filter(isUnfilled);
  if (unfilled.length === 0) return [];
  const ask = { gap: '请先填报台账再生成本稿，或者逐项核实后写明完成情况' };
  if (unfilled.length === items.length) return ['台账没有进展栏，完成情况', ask, '。'];
  const figure = counted('没有进展栏的事项', sources(unfilled));
  return ['有', figure, '项所在的台账没有进展栏，按未完成统计，', ask, '。'];
}

function acceptedProse(items: readonly AnnualItem[]): Prose {
  const accepted = items.filter((item) => isDone(item) && isAccepted(item));
  if (accepted.length === 0) return [];
  return ['已完成事项中，', counted('通过结项验收', sources(accepted)), '项通过结项验收。'];
}

/** What inspections found, where all of it is put right; the rest is told of as wanting. */
function findingsProse({ findings }: AnnualFacts): Prose {
  if (findings.length === 0 || findings.some(isOpenFinding)) return [];
  const figure = counted('督导检查发现问题', findings.map(findingSource));
  return ['督导检查发现的', figure, `个问题已${findings.length > 1 ? '全部' : ''}整改。`];
}

/** How all items of the year stand, before they are told of by function. */
export function openingProse(facts: AnnualFacts): Prose {
  const { items } = facts;
  if (items.length === 0) {
    const prompt = '全年工作总体情况：承担的任务、完成情况、主要成效';
    return ['没有读到本年度项目台账，', { gap: prompt }, '。'];
  }
  const all = counted('全部事项', sources(items));
  return [
    ...[`${periodText(facts)}，纳入台账管理的事项共`, all, '项'],
    ...doneProse(items),
    ...byLedger(items),
    ...unfilledProse(items),
    ...acceptedProse(items),
    ...findingsProse(facts),
  ];
}
