export * from './access-rules';
export * from './access.guard';
export * from './actor';
export * from './audit';
export * from './cookies';
