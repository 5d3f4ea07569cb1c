import { derivedKey, newKey, NotOpenedError, openBytes, placeText, sealBytes } from './envelope';
import { PersonKeys } from './person-keys';
import { Sealer } from './sealer';

const key = Buffer.from('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', 'hex');
const iv = Buffer.from('202122232425262728292a2b', 'hex');
const place = placeText({ table: 'person_field', column: 'fullName', row: 'p1', organizationId: 'o1' });

describe('the envelope', () => {
  // Computed with Python's cryptography package: AESGCM(key).encrypt(iv, '王小明', b'\x01person_field|fullName|p1|o1').
  const known = '01202122232425262728292a2b315d2e94a8f0fd22d19f67bfadcba32535b42d95dc17fc9694';

  it('gives the known answer', () => {
    const sealed = sealBytes(key, Buffer.from('王小明'), place, iv);
    expect(sealed.toString('hex')).toBe(known);
    expect(openBytes(key, Buffer.from(known, 'hex'), place).toString()).toBe('王小明');
  });

  it('derives the known key for the sealer', () => {
    expect(derivedKey(key, 'sealer').toString('hex')).toBe(
      '2ac920a70f987211043f067ddcd9da4a68671c6ee47955e2f07cf5e24885519b',
    );
  });

  it('never uses an IV twice', () => {
    const ivs = new Set(
      Array.from({ length: 500 }, () => sealBytes(key, Buffer.from('a'), place).toString('hex', 1, 13)),
    );
    expect(ivs.size).toBe(500);
  });

  it.each([
    ['another column', { column: 'phone' }],
    ['another row', { row: 'p2' }],
    ['another organisation', { organizationId: 'o2' }],
    ['another table', { table: 'person_key' }],
  ])('does not open in %s', (_, moved) => {
    const sealed = sealBytes(key, Buffer.from('王小明'), place);
    const elsewhere = placeText({
      table: 'person_field',
      column: 'fullName',
      row: 'p1',
      organizationId: 'o1',
      ...moved,
    });
    expect(() => openBytes(key, sealed, elsewhere)).toThrow(NotOpenedError);
  });

  it('does not open with another key, a changed byte, another version or too few bytes', () => {
    const sealed = sealBytes(key, Buffer.from('王小明'), place);
    expect(() => openBytes(newKey(), sealed, place)).toThrow(NotOpenedError);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] ^= 1;
      expect(() => openBytes(key, changed, place)).toThrow(NotOpenedError);
    }
    expect(() => openBytes(key, sealed.subarray(0, 20), place)).toThrow(NotOpenedError);
  });
});

describe('the chain of keys', () => {
  const keys = new PersonKeys(key);

  it('opens a field through organisation and person, and refuses a key moved to another of either', () => {
    const wrappedOrganization = keys.newOrganizationKey('o1');
    const organization = keys.openOrganizationKey(wrappedOrganization, 'o1');
    const wrappedPerson = keys.newPersonKey(organization, 'o1', 'p1');
    const person = keys.openPersonKey(organization, wrappedPerson, 'o1', 'p1');
    const field = { organizationId: 'o1', personId: 'p1', field: 'phone' };
    const sealed = keys.sealField(person, field, '13800000000');
    expect(keys.openField(person, field, sealed)).toBe('13800000000');
    expect(() => keys.openField(person, { ...field, personId: 'p2' }, sealed)).toThrow(NotOpenedError);
    expect(() => keys.openPersonKey(organization, wrappedPerson, 'o1', 'p2')).toThrow(NotOpenedError);
    expect(() => keys.openOrganizationKey(wrappedOrganization, 'o2')).toThrow(NotOpenedError);
    expect(wrappedPerson.includes(person)).toBe(false);
  });
});

describe('Sealer', () => {
  it('opens only where it sealed', () => {
    const sealer = new Sealer(key);
    const sealed = sealer.seal('正文', 'idempotency|a');
    expect(sealer.open(sealed, 'idempotency|a')).toBe('正文');
    expect(() => sealer.open(sealed, 'idempotency|b')).toThrow(NotOpenedError);
  });
});
