import type { RectificationStatus } from '#core/inspection/rectification';
import type { QuotaScore } from '#core/scoring/score-quota';
import { looseKey } from '#core/text/normalise';

/** What is known of units besides their items. It puts nobody on a list, and stands beside who is on one. */
export interface UnitRecords {
  readonly quota: readonly QuotaScore[];
  readonly rectification: RectificationStatus;
  /** In how many months of the year a unit did not report, by its name; absent without a history. */
  readonly unreportedMonths?: ReadonlyMap<string, number>;
}

/** What is to be considered of a unit, in Chinese; nothing of what is in order. */
export function unitRemarks(unit: string, records: UnitRecords): readonly string[] {
  const months = records.unreportedMonths?.get(unit) ?? 0;
  return [
    ...(months > 0 ? [`全年有${months}个月未报送进展`] : []),
    ...findingRemarks(unit, records.rectification),
    ...quotaRemarks(unit, records.quota),
  ];
}

function findingRemarks(unit: string, { byUnit }: RectificationStatus): readonly string[] {
  return byUnit
    .filter((counts) => counts.unit === unit)
    .flatMap(({ overdue, closedLate }) => [
      ...(overdue > 0 ? [`督导检查发现的问题有${overdue}个逾期未整改`] : []),
      ...(closedLate > 0 ? [`督导检查发现的问题有${closedLate}个逾期整改`] : []),
    ]);
}

function quotaRemarks(unit: string, quota: readonly QuotaScore[]): readonly string[] {
  const ranked = quota.filter(({ rank }) => rank !== null).length;
  return quota
    .filter((score) => looseKey(score.unit) === looseKey(unit))
    .flatMap(({ rank, points, isBottom }) => {
      if (rank === null) return [];
      const scored = points === null ? '' : `得${points}分，`;
      return [`信息报送${scored}在${ranked}个部门中排名第${rank}${isBottom ? '（末位）' : ''}`];
    });
}
