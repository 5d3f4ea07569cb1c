import type { Check } from '../check';
import { burst } from './burst';
import { lateJoin } from './late-join';
import { many, steady } from './steady';

export const checks: Check[] = [steady, many, burst, lateJoin];
