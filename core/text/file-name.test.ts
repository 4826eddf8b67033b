import * as fc from 'fast-check';
import { fileName, fileNames } from './file-name';

describe('fileName', () => {
  it.each([
    ['01 红色督办单 政治部', '01 红色督办单 政治部.docx'],
    ['行政复议/应诉科', '行政复议／应诉科.docx'],
    ['<>:"\\|?*', '＜＞：＂＼｜？＊.docx'],
    [' ..隐藏的. . ', '隐藏的.docx'],
    ['两行\r\n　单位', '两行 单位.docx'],
    ['零宽\u200b\u0007字符', '零宽字符.docx'],
    ['翻转\u202excod.exe', '翻转xcod.exe.docx'],
    ['半个\ud83d字', '半个字.docx'],
    ['', '未命名.docx'],
    ['...', '未命名.docx'],
    ['CON', '_CON.docx'],
    ['nul.报告', '_nul.报告.docx'],
    ['com1', '_com1.docx'],
    ['COM²', '_COM².docx'],
    ['console', 'console.docx'],
    ['司法所'.repeat(60), `${'司法所'.repeat(25)}.docx`],
    [`${'甲'.repeat(74)}😀`, `${'甲'.repeat(74)}.docx`],
    [`${'甲'.repeat(74)} 乙`, `${'甲'.repeat(74)}.docx`],
  ])('%j is %j', (text, name) => {
    expect(fileName(text, 'docx')).toBe(name);
  });
});

describe('fileNames', () => {
  it('numbers what is the same', () => {
    expect(fileNames(['科室', '科室', 'A', 'a', '科室（2）'], 'docx')).toEqual([
      '科室.docx',
      '科室（2）.docx',
      'A.docx',
      'a（2）.docx',
      '科室（2）（2）.docx',
    ]);
  });

  it('keeps the number of a long name', () => {
    const long = '甲'.repeat(200);
    expect(fileNames([long, long], 'docx')).toEqual([
      `${'甲'.repeat(75)}.docx`,
      `${'甲'.repeat(72)}（2）.docx`,
    ]);
  });

  it('gives names that Windows, macOS and Linux take, and no two the same', () => {
    const texts = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('nul', 'é', 'e\u0301', 'É')),
    );
    fc.assert(
      fc.property(texts, (given) => {
        const names = fileNames(given, 'docx');
        expect(new Set(names.map((name) => name.toLowerCase().normalize('NFC'))).size).toBe(given.length);
        for (const name of names) {
          expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\s.][^<>:"/\\|?*\p{Cc}]*(?<![\s.])\.docx$/u);
          expect(name).not.toMatch(/^(con|prn|aux|nul|(com|lpt)\d)\s*\./i);
          expect(name.length).toBeLessThanOrEqual(80);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        }
      }),
    );
  });
});
