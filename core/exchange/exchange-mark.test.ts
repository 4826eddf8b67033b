import fc from 'fast-check';
import { type ExchangeMark, formatTokenHeader, parseTokenHeader } from '#core/ledger/token-column';
import { EXCHANGE_VERSION, type AnswerFile, type ExportFile } from './exchange-file';
import { nextExport, outOfOrder, turnOfAnswer } from './exchange-mark';

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/);

test('a sheet’s head remembers where the exchange stands', () => {
  const mark = fc.record(
    { answered: fc.nat(999), previous: id, pending: fc.array(id, { maxLength: 4 }) },
    { requiredKeys: ['answered', 'pending'] },
  );
  const digest = fc.stringMatching(/^[A-Za-z0-9_-]{11}$/);
  const header = fc.record({ pulledTo: fc.nat(), digest, exchange: mark }, { requiredKeys: ['pulledTo'] });
  fc.assert(
    fc.property(header, (state) => {
      expect(parseTokenHeader(formatTokenHeader(state))).toEqual(state);
    }),
  );
});

describe('the number of an export', () => {
  it('starts at 1 with nothing before it', () => {
    expect(nextExport({ answered: 0, pending: [] }, 'a')).toEqual({
      turn: { number: 1, slot: 'a', id: 'a' },
      mark: { answered: 0, pending: ['a'] },
    });
  });

  it('stays the same, in the same slot, until an answer has been applied', () => {
    const mark = { answered: 4, previous: 's4', pending: ['s5'] };
    expect(nextExport(mark, 'b')).toEqual({
      turn: { number: 5, slot: 's5', id: 'b', previous: 's4' },
      mark: { ...mark, pending: ['s5', 'b'] },
    });
  });
});

function answerOf(number: number, slot: string, content = slot): AnswerFile {
  const turn = { version: EXCHANGE_VERSION, number, slot, id: content } as const;
  return { format: 'taizhang-answer', ...turn, bureau: 'b', workbook: '表.xlsx', ledgers: [] };
}

describe('an answer to a workbook that waits for number 5', () => {
  const mark: ExchangeMark = { answered: 4, previous: 's4', pending: ['s5', 'b'] };
  it.each([
    ['of the first export of that number', answerOf(5, 's5'), 'due'],
    ['of a later one', answerOf(5, 's5', 'b'), 'due'],
    ['that was applied last', answerOf(4, 's4'), 'applied'],
    ['of an export that a copy of the workbook made', answerOf(5, 's5', 'c'), 'refused'],
    ['that is older', answerOf(3, 's3'), 'refused'],
    ['of another workbook', answerOf(5, 'x5'), 'refused'],
    ['of another workbook that is further on', answerOf(9, 'x9'), 'refused'],
  ])('%s', (_name, answer, turn) => {
    expect(turnOfAnswer(mark, answer).turn).toBe(turn);
  });

  it('is followed by number 6', () => {
    const due = turnOfAnswer(mark, answerOf(5, 's5', 'b'));
    if (due.turn !== 'due') throw new Error('It is due.');
    expect(nextExport(due.mark, 'd').turn).toEqual({ number: 6, slot: 'd', id: 'd', previous: 's5' });
  });
});

test('an export may be imported once the one before it has been', () => {
  const file = (previous?: string): ExportFile => ({
    format: 'taizhang-export',
    version: EXCHANGE_VERSION,
    ...{ number: 5, slot: 's5', id: 's5', workbook: '表.xlsx', ledgers: [] },
    ...(previous !== undefined && { previous }),
  });
  expect(outOfOrder(file('s4'), new Set(['s4']))).toBeUndefined();
  expect(outOfOrder(file(), new Set())).toBeUndefined();
  expect(outOfOrder(file('s4'), new Set(['s3', 's5']))).toContain('请先导入第4号');
});
