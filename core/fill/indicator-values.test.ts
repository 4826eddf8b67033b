import { readIndicators } from '#core/indicator/read-indicators';
import { actualsIn, percentOf, withFigures, withoutFigures } from './indicator-values';

const CASES = readIndicators('全年办理公证和法律援助分别不少于500件、300件');
const RATE = readIndicators('投诉率控制在3%以内');
const ABOVE = readIndicators('覆盖率高于80%');

describe('figures in a note', () => {
  it.each([
    [
      'after what is told',
      '已宣传',
      ['320', '90'],
      '已宣传。【指标】公证320件（目标500件）、法律援助90件（目标300件）。',
    ],
    ['after a full sentence', '已宣传。', ['320', ''], '已宣传。【指标】公证320件（目标500件）。'],
    ['alone', '', ['', '３０'], '【指标】法律援助30件（目标300件）。'],
    ['none', '已宣传', ['', ''], '已宣传'],
  ])('%s', (_, note, actuals, told) => {
    expect(withFigures(note, CASES, actuals)).toBe(told);
  });

  it('are read back', () => {
    const told = withFigures('已宣传。', CASES, ['320', '90.5']);
    expect(actualsIn(told, CASES)).toEqual(['320', '90.5']);
    expect(withoutFigures(told)).toBe('已宣传。');
  });

  it('are those told last', () => {
    const told = `5月：${withFigures('', CASES, ['100', '20'])}\n6月：${withFigures('', CASES, ['320', ''])}`;
    expect(actualsIn(told, CASES)).toEqual(['320', '20']);
  });

  it('are not those of another indicator whose name ends alike', () => {
    const [notary] = CASES;
    const told = withFigures('', [{ name: '上门公证', comparator: '>=', target: 500, unit: '件' }], ['7']);
    expect(notary && actualsIn(told, [notary])).toEqual(['']);
  });
});

describe('how much has been reached', () => {
  it.each([
    ['nothing entered', CASES, ['', ''], undefined],
    ['one of two', CASES, ['500', ''], 50],
    ['beyond one never pays for the other', CASES, ['5000', '150'], 75],
    ['all', CASES, ['500', '300'], 100],
    ['nearly all is not all', CASES, ['499.9', '300'], 99],
    ['a limit kept', RATE, ['2.5'], 100],
    ['a limit passed', RATE, ['6'], 50],
    ['a limit of more than', ABOVE, ['80'], 99],
    ['what is no number', ABOVE, ['很多'], undefined],
  ])('%s', (_, indicators, actuals, percent) => {
    expect(percentOf(indicators, actuals)).toBe(percent);
  });
});
