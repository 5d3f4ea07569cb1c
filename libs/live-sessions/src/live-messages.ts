import { isId } from '@app/kernel';
import type { CommandMessage, JoinMessage, LanePosition, SinceMessage } from '@app/live-protocol';

const mostLanes = 10;
const mostWaiting = 500;
const largest = 2 ** 31 - 1;

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= largest;
const isShort = (value: unknown): value is string => typeof value === 'string' && value.length <= 64;
const hasOnly = (value: Fields, ...names: string[]) => Object.keys(value).every((name) => names.includes(name));

/** The message as it should be, or null: what arrives on a socket is trusted in nothing. */
export function readJoin(value: unknown): JoinMessage | null {
  if (!isFields(value) || !hasOnly(value, 'sid', 'proto', 'lanes', 'outbox')) return null;
  const { sid, proto, lanes, outbox } = value;
  if (!isId(sid) || !isCount(proto) || !Array.isArray(lanes) || !Array.isArray(outbox)) return null;
  if (lanes.length === 0 || lanes.length > mostLanes || outbox.length > mostWaiting) return null;
  return lanes.every(isPosition) && outbox.every(isId) ? { sid, proto, lanes, outbox } : null;
}

const isPosition = (value: unknown): value is LanePosition =>
  isFields(value) &&
  hasOnly(value, 'id', 'epoch', 'seq') &&
  isShort(value.id) &&
  isCount(value.epoch) &&
  isCount(value.seq);

/** The envelope of a command; its data is read by the rules of its kind. */
export function readCommand(value: unknown): CommandMessage | null {
  if (!isFields(value) || !hasOnly(value, 'id', 'lane', 'kind', 'data', 'ifStage', 'ifVersion')) return null;
  const { id, lane, kind, data, ifStage, ifVersion } = value;
  if (!isId(id) || id !== id.toLowerCase() || !isShort(lane) || !isShort(kind)) return null;
  if (ifStage !== undefined && !isId(ifStage)) return null;
  if (ifVersion !== undefined && !isCount(ifVersion)) return null;
  return { id, lane, kind: kind as CommandMessage['kind'], data, ifStage, ifVersion };
}

export function readSince(value: unknown): SinceMessage | null {
  if (!isFields(value) || !hasOnly(value, 'lane', 'epoch', 'seq', 'limit')) return null;
  const { lane, epoch, seq, limit } = value;
  return isShort(lane) && isCount(epoch) && isCount(seq) && isCount(limit) ? { lane, epoch, seq, limit } : null;
}
