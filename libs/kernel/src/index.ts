export * from './clock';
export * from './domain-error';
export * from './ids';
export * from './language';
export * from './money';
export * from './person-codes';
export * from './state-calendar';
export * from './working-days';
