import { readConfig } from './config';

const ENV = { TAIZHANG_TABLE: 'ledgers', TAIZHANG_DEV_SECRET: 'x'.repeat(32), OTHER: 'ignored' };

describe('readConfig', () => {
  it('reads the table and the secret', () => {
    expect(readConfig(ENV)).toEqual({
      tableName: 'ledgers',
      secret: new TextEncoder().encode('x'.repeat(32)),
    });
  });

  it.each([
    { name: 'no table', env: { ...ENV, TAIZHANG_TABLE: undefined }, names: 'TAIZHANG_TABLE' },
    { name: 'no secret', env: { ...ENV, TAIZHANG_DEV_SECRET: undefined }, names: 'TAIZHANG_DEV_SECRET' },
    { name: 'a short secret', env: { ...ENV, TAIZHANG_DEV_SECRET: 'short' }, names: 'TAIZHANG_DEV_SECRET' },
  ])('fails by name: $name', ({ env, names }) => {
    expect(() => readConfig(env)).toThrow(names);
  });
});
