import type { Check } from '../check';
import { burst } from './burst';
import { databaseAway } from './database-away';
import { drops } from './drops';
import { hostile } from './hostile';
import { idempotency } from './idempotency';
import { lateJoin } from './late-join';
import { safe } from './safe';
import { many, steady } from './steady';
import { stormOfOne, stormOfTwo, stormOfTwoWithRedis } from './storm';

export const checks: Check[] = [
  steady,
  many,
  burst,
  stormOfOne,
  stormOfTwo,
  stormOfTwoWithRedis,
  drops,
  lateJoin,
  idempotency,
  hostile,
  databaseAway,
  safe,
];
