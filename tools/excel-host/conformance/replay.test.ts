import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readRecording, UnreadableRecording } from './recording';
import { replay } from './replay';

const FOLDER = path.join(__dirname, 'recordings');
const text = (file: string): string => readFileSync(path.join(FOLDER, file), 'utf8');

test.each(readdirSync(FOLDER))('the simulated Excel answers as in %s', (file) => {
  expect(replay(readRecording(text(file)))).toEqual([]);
});

describe('a recording', () => {
  const recording = text('read-and-write.txt');

  test('is read out of what a console shows', () => {
    const { sheets, exchanges } = readRecording(recording);
    expect(sheets.台账?.[1]).toEqual([1, '调研']);
    expect(exchanges).toHaveLength(4);
    expect(exchanges[1]?.request.Actions.map(({ Name }) => Name)).toContain('Values');
    expect(exchanges[3]?.response.Error?.Code).toBe('ItemNotFound');
  });

  test.each([
    ['another value', '[2,\\"培训\\"]', '[2,\\"宣传\\"]', [0, 'Results/6/Value/Values/2/1', '宣传', '培训']],
    [
      'another error',
      'ItemNotFound',
      'InvalidArgument',
      [3, 'Error/Code', 'InvalidArgument', 'ItemNotFound'],
    ],
    [
      'a key that is not simulated',
      '\\"Name\\":',
      '\\"Colour\\":1,\\"Name\\":',
      [2, 'Results/3/Value/Colour', 1, undefined],
    ],
  ])('%s is told as a difference', (_what, from, to, [exchange, at, recorded, simulated]) => {
    const [first] = replay(readRecording(recording.replace(from, to)));
    expect(first).toEqual({ exchange, path: at, recorded, simulated });
  });

  test('ids may be others, but the same id is the same object', () => {
    const id = '{7C2B6A10-0000-4D1E-9F3A-5B8E0C6D4A21}';
    const at = recording.lastIndexOf(id);
    const other = `${recording.slice(0, at)}{another}${recording.slice(at + id.length)}`;
    expect(replay(readRecording(other))).toEqual([
      expect.objectContaining({ exchange: 2, path: 'Results/3/Value/Id', recorded: '{another}' }),
    ]);
    const first = recording.indexOf('13f2');
    const twice = `${recording.slice(0, first)}13f1${recording.slice(first + 4)}`;
    expect(replay(readRecording(twice))).toEqual([
      expect.objectContaining({ path: 'Results/3/Value/_ReferenceId', recorded: '13f1' }),
    ]);
  });

  test.each([
    ['without what the sheets held', recording.replace('Sheets:', 'Tables:'), 'no line “Sheets:”'],
    ['with an answer missing', recording.replace('Response:', 'Answer:'), '4 requests, but 3 answers'],
    ['cut off', recording.slice(0, recording.lastIndexOf('ActionIndex')), 'no JSON'],
    [
      'with a batch that failed as a whole',
      recording.replace('"value"', '"error"'),
      'its status is succeeded',
    ],
  ])('%s is not read', (_what, broken, message) => {
    expect(() => readRecording(broken)).toThrow(UnreadableRecording);
    expect(() => readRecording(broken)).toThrow(message);
  });
});
