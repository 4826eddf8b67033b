import { foundBy } from '#tests/support/found-by';
import { rules, tasks, type Rows } from '#tests/support/sheets';
import { regulationDuplicate } from './regulation-duplicate';

describe('regulation-duplicate', () => {
  it.each<[string, readonly Rows[], string[]]>([
    [
      'new and revised',
      [
        rules(
          ['甲', '1.《信访工作办法》', '5月底前', '办公室'],
          ['甲', '2.《信访工作办法》(修订)', '6月底前', '办公室'],
        ),
      ],
      ['regulation-duplicate B4'],
    ],
    [
      'a trial version',
      [
        rules(
          ['甲', '1.《信访工作办法（试行）》', '5月底前', '办公室'],
          ['甲', '2.《信访工作办法》(修订)', '6月底前', '办公室'],
        ),
      ],
      ['regulation-duplicate B4'],
    ],
    [
      'in another ledger, too',
      [
        rules(['甲', '1.《信访工作办法》', '5月底前', '办公室']),
        tasks(['甲', '1.制定《信访工作办法》,规范办理', '6月底前', '办公室']),
      ],
      ['regulation-duplicate 表2!B3'],
    ],
    [
      'in two tasks',
      [
        tasks(
          ['甲', '1.适时修订《信访工作办法》', '5月底前', '办公室'],
          ['甲', '2.出台《信访工作办法》', '6月底前', '办公室'],
        ),
      ],
      ['regulation-duplicate B4'],
    ],
    [
      'only cited',
      [
        rules(['甲', '1.《信访工作办法》', '5月底前', '办公室']),
        tasks(['甲', '1.按照《信访工作办法》办理来信', '6月底前', '办公室']),
      ],
      [],
    ],
    [
      'cited by two',
      [
        tasks(
          ['甲', '1.落实《信访工作办法》', '5月底前', '办公室'],
          ['甲', '2.宣传《信访工作办法》', '6月底前', '办公室'],
        ),
      ],
      [],
    ],
    [
      'cited in the list',
      [
        rules(
          ['甲', '1.《信访工作办法》', '5月底前', '办公室'],
          ['甲', '2.根据《信访工作办法》制定《信访回访制度》', '6月底前', '办公室'],
        ),
      ],
      [],
    ],
    [
      'two regulations',
      [
        rules(
          ['甲', '1.《信访工作办法》', '5月底前', '办公室'],
          ['甲', '2.《信访工作办法实施细则》', '6月底前', '办公室'],
        ),
      ],
      [],
    ],
    [
      'one text that names it twice',
      [rules(['甲', '1.《信访工作办法》及《信访工作办法》附则', '5月底前', '办公室'])],
      [],
    ],
    [
      'the same item, which is another finding',
      [
        rules(
          ['甲', '1.《信访工作办法》', '5月底前', '办公室'],
          ['甲', '2.《信访工作办法》', '6月底前', '办公室'],
        ),
      ],
      [],
    ],
    [
      'the year after',
      [
        rules(['甲', '1.《信访工作办法》', '5月底前', '办公室']),
        [
          ['2024年“制度建设规范年”项目台账'],
          ...rules(['甲', '1.《信访工作办法》(修订)', '5月底前', '办公室']).slice(1),
        ],
      ],
      [],
    ],
  ])('%s', (_, sheets, found) => {
    expect(foundBy(regulationDuplicate, sheets)).toEqual(found);
  });
});
