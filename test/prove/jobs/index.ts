import type { Check } from '../check';
import { chaos } from './chaos';
import { importChecks } from './imports';
import { importPageChecks } from './imports-page';
import { threeJobs } from './three-jobs';

export const checks: Check[] = [...threeJobs, ...importChecks, ...importPageChecks, chaos];
