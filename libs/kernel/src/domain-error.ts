export type ErrorKind =
  | 'shape'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'rule'
  | 'missing-version'
  | 'too-many'
  | 'too-large'
  | 'unavailable';

/** A rule was broken. `code` is stable and translated by the screens; `details` never holds personal data. */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly details?: Record<string, unknown>,
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/** The thing is not there, or this viewer may not know that it is: both look the same (404). */
export const notFound = (): DomainError => new DomainError('not-found', 'not-found');
export const forbidden = (code = 'action-not-allowed', details?: Record<string, unknown>): DomainError =>
  new DomainError('forbidden', code, details);
/** The thing is in a state that does not allow this (409). */
export const conflict = (code: string, details?: Record<string, unknown>): DomainError =>
  new DomainError('conflict', code, details);
/** Somebody else changed it since it was read (412). */
export const stale = (): DomainError => new DomainError('stale', 'changed-meanwhile');
export const ruleBroken = (code: string, details?: Record<string, unknown>): DomainError =>
  new DomainError('rule', code, details);
export const badShape = (code: string, details?: Record<string, unknown>): DomainError =>
  new DomainError('shape', code, details);
/** More was sent than is taken (413). */
export const tooLarge = (code: string, details?: Record<string, unknown>): DomainError =>
  new DomainError('too-large', code, details);
