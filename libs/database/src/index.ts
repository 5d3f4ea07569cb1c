export * from './context';
export * from './database.module';
export * from './keyset-page';
export * from './migrate';
export * from './pools';
export * from './roles';
export * from './transactions';
export * from './tx';
