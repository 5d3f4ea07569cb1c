import type { Check } from '../check';
import { chaos } from './chaos';
import { importChecks } from './imports';
import { threeJobs } from './three-jobs';

export const checks: Check[] = [...threeJobs, ...importChecks, chaos];
