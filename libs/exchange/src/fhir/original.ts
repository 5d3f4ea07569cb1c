/** The field of the vault that holds what another system wrote about a person: erased with the person's key. */
export const originalField = 'fhirOriginal';
