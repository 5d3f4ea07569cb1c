import { bindTo, type Bind, type Tx } from './tx';

/**
 * A write that leaves by itself or that another statement takes along: each statement of a transaction costs both sides more
 * than a row of it does.
 */
export interface Write {
  /** INSERT, UPDATE or DELETE. It sees what stood before the statement, none of the rows written beside it. */
  change?: (bind: Bind) => string;
  /** An expression that tells who listens (`pg_notify`): they hear of it when, and only if, the transaction commits. */
  tell?: (bind: Bind) => string;
}

/** What the writes add to a statement: parts of its WITH, and expressions of its SELECT. */
export const takenAlong = (writes: readonly Write[], bind: Bind): { parts: string[]; told: string[] } => ({
  parts: writes.flatMap(({ change }, n) => (change ? [`along_${n} AS (${change(bind)})`] : [])),
  told: writes.flatMap(({ tell }, n) => (tell ? [`${tell(bind)} AS told_${n}`] : [])),
});

/** The write as a statement of its own, not waited for: see `Tx.queue`. */
export function queueWrite(tx: Tx, write: Write): void {
  const parameters: unknown[] = [];
  const { parts, told } = takenAlong([write], bindTo(parameters));
  tx.queue(`${parts.length > 0 ? `WITH ${parts.join(', ')} ` : ''}SELECT ${told.join(', ')}`, parameters);
}
