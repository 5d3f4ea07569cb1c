import type { Check } from '../check';
import { canary } from './canary';
import { clocks } from './clocks';
import { forms } from './forms';
import { matrix } from './matrix';
import { model } from './model';
import { race } from './race';
import { scenario } from './scenario';
import { standards } from './standards';
import { withdrawal } from './withdrawal';

export const checks: Check[] = [matrix, model, canary, withdrawal, race, scenario, clocks, standards, forms];
