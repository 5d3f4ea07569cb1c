import { newKey, openBytes, placeText, sealBytes } from './envelope';

/** Wraps and unwraps the chain root → organisation → person → field. Pure: bytes in, bytes out. */
export class PersonKeys {
  constructor(private readonly root: Buffer) {}

  newOrganizationKey(organizationId: string): Buffer {
    return sealBytes(this.root, newKey(), organizationPlace(organizationId));
  }

  newPersonKey(organizationKey: Buffer, organizationId: string, personId: string): Buffer {
    return sealBytes(organizationKey, newKey(), personPlace(organizationId, personId));
  }

  openOrganizationKey(wrapped: Buffer, organizationId: string): Buffer {
    return openBytes(this.root, wrapped, organizationPlace(organizationId));
  }

  openPersonKey(organizationKey: Buffer, wrapped: Buffer, organizationId: string, personId: string): Buffer {
    return openBytes(organizationKey, wrapped, personPlace(organizationId, personId));
  }

  sealField(personKey: Buffer, field: FieldPlace, value: string): Buffer {
    return sealBytes(personKey, Buffer.from(value, 'utf8'), fieldPlace(field));
  }

  openField(personKey: Buffer, field: FieldPlace, sealed: Buffer): string {
    return openBytes(personKey, sealed, fieldPlace(field)).toString('utf8');
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

const fieldPlace = ({ organizationId, personId, field }: FieldPlace): string =>
  placeText({ table: 'person_field', column: field, row: personId, organizationId });
