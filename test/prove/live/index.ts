import type { Check } from '../check';
import { burst } from './burst';
import { databaseAway } from './database-away';
import { drops } from './drops';
import { failover } from './failover';
import { groups } from './groups';
import { hostile } from './hostile';
import { idempotency } from './idempotency';
import { lateJoin } from './late-join';
import { polis } from './polis';
import { revocation } from './revocation';
import { safe } from './safe';
import { many, steady } from './steady';
import { stormOfOne, stormOfTwo, stormOfTwoWithRedis } from './storm';
import { wordToDeed } from './word-to-deed';

export const checks: Check[] = [
  steady,
  many,
  burst,
  stormOfOne,
  stormOfTwo,
  stormOfTwoWithRedis,
  drops,
  lateJoin,
  failover,
  groups,
  revocation,
  idempotency,
  hostile,
  databaseAway,
  polis,
  safe,
  wordToDeed,
];
