import { makeCompoundFile } from '../testing/make-compound-file';
import { isCompoundFile, topLevelNames } from './compound-file';

describe('topLevelNames', () => {
  it('names the streams beside the root', () => {
    const bytes = makeCompoundFile(['Workbook', '\u0005SummaryInformation']);
    expect(isCompoundFile(bytes)).toBe(true);
    expect([...topLevelNames(bytes)].sort()).toEqual(['\u0005SummaryInformation', 'Workbook']);
  });

  it('follows the directory over several sectors', () => {
    const names = Array.from({ length: 11 }, (_, index) => `Stream${index}`);
    expect(topLevelNames(makeCompoundFile(names)).size).toBe(11);
  });

  it('finds the directory where the allocation table is listed outside the header', () => {
    expect([...topLevelNames(makeCompoundFile(['EncryptedPackage'], 16_000))]).toEqual(['EncryptedPackage']);
  });

  it('leaves out what lies in a storage further down', () => {
    expect(topLevelNames(makeCompoundFile(['Workbook'], 0, 'WordDocument'))).toEqual(new Set(['Workbook']));
  });

  it('has no names for a file that ends after its header', () => {
    expect(topLevelNames(makeCompoundFile(['Workbook']).subarray(0, 40))).toEqual(new Set());
    expect(topLevelNames(makeCompoundFile(['Workbook']).subarray(0, 600))).toEqual(new Set());
  });
});
