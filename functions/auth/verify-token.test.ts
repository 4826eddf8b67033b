import { createSecretKey } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { DOWNLOAD_AUDIENCE } from './download-ticket';
import { verifyToken } from './verify-token';

const SECRET = new TextEncoder().encode('a secret of at least thirty-two bytes');
const OTHER = new TextEncoder().encode('another secret, just as long as that.');
const NOW = Date.UTC(2023, 5, 30);
const FIFTY = Array.from({ length: 50 }, (_, index) => `第${index + 1}司法所`);
const CLAIMS = { sub: 'zhang', bureau: 'mianyang', role: 'clerk' };

function sign(
  claims: Record<string, unknown>,
  { secret = SECRET, alg = 'HS256', exp = NOW / 1000 + 60 } = {},
) {
  return new SignJWT({ exp, ...claims }).setProtectedHeader({ alg }).sign(createSecretKey(secret));
}

describe('verifyToken', () => {
  it.each(['clerk', 'office', 'acceptor', 'leader', 'service'])('knows a %s', async (role) => {
    const token = await sign({ ...CLAIMS, role });
    const identity = { subject: 'zhang', bureau: 'mianyang', role, units: [] };
    expect(await verifyToken(`Bearer ${token}`, SECRET, NOW)).toEqual(identity);
    expect(await verifyToken(`bearer ${token}`, SECRET, NOW)).toEqual(identity);
  });

  it.each([
    { name: 'one unit', units: ['办公室'], expected: ['办公室'] },
    { name: 'a unit with spaces around', units: [' 办公室 '], expected: ['办公室'] },
    { name: 'a unit of 80 characters', units: ['科'.repeat(80)], expected: ['科'.repeat(80)] },
    { name: '50 units', units: FIFTY, expected: FIFTY },
  ])('knows the units of a token with $name', async ({ units, expected }) => {
    const token = await sign({ ...CLAIMS, units });
    expect(await verifyToken(`Bearer ${token}`, SECRET, NOW)).toMatchObject({ units: expected });
  });

  it.each([
    { name: 'no header', header: () => undefined },
    { name: 'no token', header: () => 'Bearer ' },
    { name: 'another scheme', header: async () => `Basic ${await sign(CLAIMS)}` },
    { name: 'not a token', header: () => 'Bearer a.b.c' },
    { name: 'another secret', header: async () => `Bearer ${await sign(CLAIMS, { secret: OTHER })}` },
    {
      name: 'another algorithm',
      header: async () => `Bearer ${await sign(CLAIMS, { alg: 'HS512', secret: Buffer.alloc(64, SECRET) })}`,
    },
    { name: 'no algorithm', header: () => `Bearer ${new UnsecuredJWT({ ...CLAIMS, exp: NOW }).encode()}` },
    { name: 'no expiry', header: async () => `Bearer ${await sign({ ...CLAIMS, exp: undefined })}` },
    { name: 'no subject', header: async () => `Bearer ${await sign({ ...CLAIMS, sub: undefined })}` },
    { name: 'a ticket', header: async () => `Bearer ${await sign({ ...CLAIMS, aud: DOWNLOAD_AUDIENCE })}` },
    {
      name: 'not valid yet',
      header: async () => `Bearer ${await sign({ ...CLAIMS, nbf: NOW / 1000 + 60 })}`,
    },
    {
      name: 'claims changed after signing',
      header: async () => {
        const [head, , signature] = (await sign(CLAIMS)).split('.');
        const claims = { ...CLAIMS, role: 'office', exp: NOW };
        return `Bearer ${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`;
      },
    },
  ])('refuses $name', async ({ header }) => {
    await expect(verifyToken(await header(), SECRET, NOW)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('tells that a token has expired', async () => {
    const token = await sign(CLAIMS, { exp: NOW / 1000 - 1 });
    await expect(verifyToken(`Bearer ${token}`, SECRET, NOW)).rejects.toMatchObject({
      code: 'token-expired',
    });
  });

  it.each([
    { name: 'no bureau', claims: { bureau: undefined } },
    { name: 'a bureau that reaches into other keys', claims: { bureau: 'a#LEDGER#b' } },
    { name: 'an unknown role', claims: { role: 'admin' } },
    { name: 'an empty subject', claims: { sub: '' } },
    { name: 'a unit that is no list', claims: { units: '办公室' } },
    { name: 'a unit that is no text', claims: { units: [1] } },
    { name: 'a unit without a name', claims: { units: ['　'] } },
    { name: 'a unit of 81 characters', claims: { units: ['科'.repeat(81)] } },
    { name: '51 units', claims: { units: [...FIFTY, '办公室'] } },
  ])('forbids a genuine token with $name', async ({ claims }) => {
    const token = await sign({ ...CLAIMS, ...claims });
    await expect(verifyToken(`Bearer ${token}`, SECRET, NOW)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
