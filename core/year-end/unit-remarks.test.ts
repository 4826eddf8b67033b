import type { QuotaScore } from '#core/scoring/score-quota';
import { unitRemarks, type UnitRecords } from './unit-remarks';

const NO_FINDINGS = { total: 0, open: 0, overdue: 0, closed: 0, closedLate: 0, byUnit: [], entries: [] };
const NOTHING: UnitRecords = { quota: [], rectification: NO_FINDINGS };

const score = (unit: string, rest: Partial<QuotaScore>): QuotaScore =>
  ({ unit, rank: 1, points: 9.5, isBottom: false, ...rest }) as QuotaScore;

const findings = (unit: string, overdue: number, closedLate: number): UnitRecords => ({
  ...NOTHING,
  rectification: {
    ...NO_FINDINGS,
    byUnit: [{ unit, total: 9, open: 1, closed: 2, overdue, closedLate }],
  },
});

it.each<[string, UnitRecords, string[]]>([
  ['nothing without records', NOTHING, []],
  [
    'months without a report',
    { ...NOTHING, unreportedMonths: new Map([['普法科', 2]]) },
    ['全年有2个月未报送进展'],
  ],
  ['nothing of months with one', { ...NOTHING, unreportedMonths: new Map([['普法科', 0]]) }, []],
  ['nothing of the months of others', { ...NOTHING, unreportedMonths: new Map([['办公室', 2]]) }, []],
  [
    'findings that are or were overdue',
    findings('普法科', 1, 3),
    ['督导检查发现的问题有1个逾期未整改', '督导检查发现的问题有3个逾期整改'],
  ],
  ['nothing of findings put right in time', findings('普法科', 0, 0), []],
  ['nothing of the findings of others', findings('办公室', 1, 3), []],
  [
    'its rank, spelt a little otherwise',
    { ...NOTHING, quota: [score('办公室', {}), score('普法 科', { rank: 2 })] },
    ['信息报送得9.5分，在2个部门中排名第2'],
  ],
  [
    'that it is among the last, without points',
    { ...NOTHING, quota: [score('普法科', { rank: 3, points: null, isBottom: true })] },
    ['信息报送在1个部门中排名第3（末位）'],
  ],
  [
    'nothing where there is no rank',
    { ...NOTHING, quota: [score('普法科', { rank: null, points: null })] },
    [],
  ],
])('of a unit is remarked %s', (_, records, remarks) => {
  expect(unitRemarks('普法科', records)).toEqual(remarks);
});
