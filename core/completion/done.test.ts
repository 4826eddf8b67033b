import { isDone } from './done';
import { defaultLightRules } from './light-rules';

describe('isDone', () => {
  it.each([
    ['已完成', true],
    ['办结', true],
    ['已销号', true],
    [' 已 完成 ', true],
    ['进行中', false],
    ['基本完成', false],
    ['未完成', false],
    ['', false],
  ])('reads %j as %s', (status, expected) => {
    expect(isDone({ status }, defaultLightRules)).toBe(expected);
  });

  it('is false without a status, whatever the percentage', () => {
    expect(isDone({ percent: 100 }, defaultLightRules)).toBe(false);
  });

  it('takes the bureau’s own words', () => {
    expect(isDone({ status: '验收通过' }, { doneStatuses: ['验收通过'] })).toBe(true);
  });
});
