export * from './begin-token';
export * from './config';
export * from './config.module';
