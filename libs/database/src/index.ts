export * from './context';
export * from './database.module';
export * from './keyset-page';
export * from './listener';
export * from './migrate';
export * from './pools';
export * from './roles';
export * from './transactions';
export { columnName, txOver, type Tx } from './tx';
