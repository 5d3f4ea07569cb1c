import type { Feature } from '../shell/feature';

export const feature: Feature = { routes: [] };
