import { newKey, NotOpenedError, openBytes, placeText, sealBytes } from './envelope';
import { RootKeys } from './root-keys';

/** Marks a key wrapped by a later root key than the first: this byte, then the version in four bytes. */
const versioned = 2;
const versionedHead = 5;

/** Wraps and unwraps the chain root → organisation → person → field. Pure: bytes in, bytes out. */
export class PersonKeys {
  readonly roots: RootKeys;

  constructor(roots: RootKeys | Buffer) {
    this.roots = Buffer.isBuffer(roots) ? new RootKeys(1, roots) : roots;
  }

  newOrganizationKey(organizationId: string, rootVersion = this.roots.newest): Buffer {
    return this.wrapOrganizationKey(newKey(), organizationId, rootVersion);
  }

  wrapOrganizationKey(key: Buffer, organizationId: string, rootVersion: number): Buffer {
    return this.wrap(key, organizationPlace(organizationId), rootVersion);
  }

  newPersonKey(organizationKey: Buffer, organizationId: string, personId: string): Buffer {
    return this.wrapPersonKey(newKey(), organizationKey, organizationId, personId);
  }

  wrapPersonKey(key: Buffer, organizationKey: Buffer, organizationId: string, personId: string): Buffer {
    return sealBytes(organizationKey, key, personPlace(organizationId, personId));
  }

  openOrganizationKey(wrapped: Buffer, organizationId: string): Buffer {
    return this.unwrap(wrapped, organizationPlace(organizationId));
  }

  openPersonKey(organizationKey: Buffer, wrapped: Buffer, organizationId: string, personId: string): Buffer {
    return openBytes(organizationKey, wrapped, personPlace(organizationId, personId));
  }

  /** A key that belongs to no person, by its name. */
  wrapNamedKey(key: Buffer, name: string, rootVersion: number): Buffer {
    return this.wrap(key, namedPlace(name), rootVersion);
  }

  openNamedKey(wrapped: Buffer, name: string): Buffer {
    return this.unwrap(wrapped, namedPlace(name));
  }

  sealField(personKey: Buffer, field: FieldPlace, value: string): Buffer {
    return sealBytes(personKey, Buffer.from(value, 'utf8'), fieldPlace(field));
  }

  openField(personKey: Buffer, field: FieldPlace, sealed: Buffer): string {
    return openBytes(personKey, sealed, fieldPlace(field)).toString('utf8');
  }

  private wrap(key: Buffer, place: string, rootVersion: number): Buffer {
    const sealed = sealBytes(this.roots.get(rootVersion), key, place);
    if (rootVersion === 1) return sealed;
    const head = Buffer.alloc(versionedHead);
    head.writeUInt8(versioned, 0);
    head.writeUInt32BE(rootVersion, 1);
    return Buffer.concat([head, sealed]);
  }

  private unwrap(wrapped: Buffer, place: string): Buffer {
    if (wrapped[0] !== versioned) return openBytes(this.roots.get(1), wrapped, place);
    if (wrapped.length <= versionedHead) throw new NotOpenedError();
    return openBytes(this.roots.get(wrapped.readUInt32BE(1)), wrapped.subarray(versionedHead), place);
  }
}

export interface FieldPlace {
  organizationId: string;
  personId: string;
  field: string;
}

const organizationPlace = (organizationId: string): string =>
  placeText({ table: 'organization_key', column: 'wrapped', row: organizationId, organizationId });

const personPlace = (organizationId: string, personId: string): string =>
  placeText({ table: 'person_key', column: 'wrapped', row: personId, organizationId });

const namedPlace = (name: string): string =>
  placeText({ table: 'vault_key', column: 'wrapped', row: name, organizationId: '' });

const fieldPlace = ({ organizationId, personId, field }: FieldPlace): string =>
  placeText({ table: 'person_field', column: field, row: personId, organizationId });
