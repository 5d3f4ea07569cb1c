/** Who the database believes is asking. Only secrets and ids the server itself made get here. */
export type DatabaseContext =
  | { kind: 'session'; secret: string }
  | { kind: 'event'; eventId: string }
  | { kind: 'sweep'; name: string }
  | { kind: 'live'; sessionId: string }
  | { kind: 'nobody' };

export type DatabaseLogin = 'app' | 'worker' | 'relay' | 'jobs' | 'live';

/** What a transaction needs to know of the actor; `Actor` of @app/access fulfils it. */
export interface ActsInDatabase {
  context: DatabaseContext;
  databaseRole: 'app_member' | 'app_funder' | 'app_community' | null;
}

const safe = /^[A-Za-z0-9_.:-]{1,128}$/;

function literal(value: string): string {
  if (!safe.test(value)) throw new Error('a database context holds a character it never should');
  return `'${value}'`;
}

/** BEGIN, context and role in one simple query, so that they cost one round trip and end with the transaction. */
export function beginStatement(actor: ActsInDatabase, readOnly: boolean): string {
  const settings: string[] = [];
  const { context } = actor;
  if (context.kind === 'session') settings.push(`set_config('app.session', ${literal(context.secret)}, true)`);
  if (context.kind === 'event') settings.push(`set_config('app.event_id', ${literal(context.eventId)}, true)`);
  if (context.kind === 'sweep') settings.push(`set_config('app.sweep', ${literal(context.name)}, true)`);
  if (context.kind === 'live') settings.push(`set_config('app.live_session', ${literal(context.sessionId)}, true)`);
  if (actor.databaseRole) settings.push(`set_config('role', ${literal(actor.databaseRole)}, true)`);
  const begin = readOnly ? 'BEGIN READ ONLY' : 'BEGIN';
  return settings.length > 0 ? `${begin}; SELECT ${settings.join(', ')}` : begin;
}
