import fc from 'fast-check';
import { type Reference, replaceReferences } from './formula-references';

/** What the scanner takes for references, each as it stands in the formula. */
function found(formula: string): string[] {
  const references: string[] = [];
  replaceReferences(formula, (reference) => {
    references.push(describeReference(reference));
    return reference;
  });
  return references;
}

function describeReference({ sheets, from, to }: Reference): string {
  const sheet = sheets
    ? `${sheets.first === sheets.last ? sheets.first : `${sheets.first}…${sheets.last}`}|`
    : '';
  const end = (place: Reference['from']): string => `${place.row ?? '*'},${place.column ?? '*'}`;
  return `${sheet}${end(from)}${to ? ` ${end(to)}` : ''}`;
}

describe('replaceReferences finds', () => {
  it.each<[string, string[]]>([
    ['A1+$B$2*c3', ['0,0', '1,1', '2,2']],
    ['SUM(A1:B5,$C$1:D$9)', ['0,0 4,1', '0,2 8,3']],
    ['SUM(A:C)+SUM($3:5)', ['*,0 *,2', '2,* 4,*']],
    ['XFD1048576', ['1048575,16383']],
    ['台账!A1&台账_2023!B2', ['台账|0,0', '台账_2023|1,1']],
    ["'a''b c'!A1:B2", ["a'b c|0,0 1,1"]],
    ["'一月:三月'!A1+Jan:Mar!B2", ['一月…三月|0,0', 'Jan…Mar|1,1']],
    ['A1:INDEX(B:B,3)', ['0,0', '*,1 *,1']],
    ['A1:Sheet2!B2', ['0,0', 'Sheet2|1,1']],
    ['{1,2;"A1",3}&-A1%', ['0,0']],
    ['IF(A1>=5,A2<>"A3",#N/A)', ['0,0', '1,0']],
    ['Sheet1!#REF!+A1', ['0,0']],
    ['_xlfn.XLOOKUP(A1,B1:B3,C1:C3)', ['0,0', '0,1 2,1', '0,2 2,2']],
    ['A1:A3 A2:C2', ['0,0 2,0', '1,0 1,2']],
  ])('in %s', (formula, references) => {
    expect(found(formula)).toEqual(references);
  });

  it.each([
    'LOG10(2)',
    'LOG10 (2)',
    '"A1 ""B2"" C3"&"台账!A1"',
    'A1B+XFE1+A1048577+A0+RATE2023',
    'ABCD1+A1.x+_A1+A1_',
    '表1[[#This Row],[A1]]+T1[A1]+T1[[#All],[B2]:[C3]]',
    "T1[it''s A1]+T1['[A1']]",
    '[1]Sheet1!A1+[2]!名称',
    "'[1]A 1'!B2:C3",
    '#REF!A1:B2+#REF!$C$3',
    'TRUE+1E5+1.5',
    'Sheet1!名称+A1(3)',
  ])('nothing in %s', (formula) => {
    expect(found(formula)).toEqual([]);
  });
});

describe('replaceReferences', () => {
  it('writes new ends with their anchors behind the sheet as it was written', () => {
    const down = (end: Reference['from']): Reference['from'] => ({ ...end, row: (end.row ?? 0) + 1 });
    const shifted = replaceReferences("SUM('a''b'!$A1:B$2)+c3&\"A1\"", ({ from, to }) => ({
      from: down(from),
      to: to && down(to),
    }));
    expect(shifted).toBe("SUM('a''b'!$A2:B$3)+C4&\"A1\"");
  });

  it('writes #REF! for what is gone, and keeps to the letter what does not change', () => {
    expect(replaceReferences('台账!A1+ a2', () => undefined)).toBe('台账!#REF!+ #REF!');
    expect(replaceReferences(' sum( a1 : b2 )', (reference) => reference)).toBe(' sum( a1 : b2 )');
  });

  it('comes to an end and changes nothing of any text', () => {
    const piece = fc.constantFrom(
      'A1',
      "'",
      '"',
      '[',
      ']',
      '!',
      ':',
      '#REF!',
      '(',
      '台账',
      '$',
      '1',
      'LOG10',
      ' ',
      '{',
      '\ud83d',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (formula) => {
          expect(replaceReferences(formula, (reference) => reference).toUpperCase()).toBe(
            formula.toUpperCase(),
          );
        },
      ),
    );
  });
});
