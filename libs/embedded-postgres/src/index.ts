export { EmbeddedPostgresError, type EmbeddedPostgresProblem } from './embedded-postgres.error';
export { secretsFolder } from './secrets';
export { askServer, requireUtf8, type ServerFacts } from './server-check';
export {
  findRunning,
  removeEmbedded,
  startEmbedded,
  withEmbedded,
  type EmbeddedOptions,
  type EmbeddedServer,
} from './start-embedded';
