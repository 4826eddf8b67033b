import { rolesOf } from '#core/completion/by-unit';
import type { AnnualFacts } from './annual-facts';
import { type AnnualItem, isDone, sources } from './annual-items';
import { counted, type Prose } from './figure';

/** Names under which ledgers put down the leaders themselves, not an office such as 机关党办. */
const LEADERS =
  /^(?:.{0,12}局)?(?:党委|党组|领导班子|主要领导|主要负责人|主要负责同志|党组书记|党委书记|局长|党(?:组|委)书记、?局长)$/u;

const isLeaders = ({ assessed: { item } }: AnnualItem): boolean =>
  rolesOf(item).some(({ unit, role }) => role === 'lead' && LEADERS.test(unit));

const PROMPTS = [
  '主要负责人组织学习贯彻习近平法治思想的情况，如主持党组（党委）会议、理论学习中心组学习的次数',
  '主要负责人研究部署法治建设工作的情况，如主持研究的会议次数、解决的重大问题',
  '主要负责人带头依法决策、依法办事的情况，如重大决策合法性审查、听取法律顾问意见、出庭应诉',
  '主要负责人述法、领导干部学法用法和督促班子成员履行职责的情况',
] as const;

/** What the ledgers know of the leaders' duty, which is little; the rest is for a person to write. */
export function leaderSection({ items }: AnnualFacts): readonly Prose[] {
  const own = items.filter(isLeaders);
  const done = own.filter(isDone);
  const led: Prose = [
    '台账中由局党组（党委）或者主要负责人负责的事项',
    counted('主要负责人负责事项', sources(own)),
  ];
  const finished: Prose =
    done.length === 0
      ? ['项，尚未完成。']
      : ['项，已完成', counted('主要负责人负责事项：已完成', sources(done)), '项。'];
  return [
    ...PROMPTS.map((prompt): Prose => [{ gap: prompt }]),
    ...(own.length === 0 ? [] : [[...led, ...finished]]),
  ];
}
