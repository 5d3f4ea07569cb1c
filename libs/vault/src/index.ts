export { newKey, NotOpenedError, openBytes, sealBytes } from './envelope';
export * from './identity-grants';
export * from './person-vault';
export { loadRootKey, RootKeyError, rootKeyFile } from './root-key';
export { Sealer } from './sealer';
export { rootKeyFor, sampleKeySql, VaultModule, type SampleKey } from './vault.module';
