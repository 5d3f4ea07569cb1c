export type EmbeddedPostgresProblem =
  | 'no-binaries'
  | 'no-system-user'
  | 'other-version'
  | 'initialise-failed'
  | 'start-failed'
  | 'secrets-missing'
  | 'encoding'
  | 'unreachable';

/** A database server that cannot be used, with a sentence for the person who started the product. */
export class EmbeddedPostgresError extends Error {
  constructor(
    readonly problem: EmbeddedPostgresProblem,
    message: string,
  ) {
    super(message);
    this.name = 'EmbeddedPostgresError';
  }
}
