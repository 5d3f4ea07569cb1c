import type { Check } from '../check';
import { lateJoin } from './late-join';

export const checks: Check[] = [lateJoin];
