import type { Stage } from '@app/live-protocol';
import { type Part, part, reviewWords, stageWords } from './part';
import { kindShown, type PartKey, toolsShown } from './registry';

/** On the wall, under the question. No names of persons, nothing personal. */
const parts: Partial<Record<PartKey, Part>> = {
  'break-out': part(() => import('./break-out/projector'), stageWords),
  'one-two-four-all': part(() => import('./one-two-four-all/projector'), stageWords),
  statements: part(() => import('./statements/projector'), stageWords),
  'safe-round': part(() => import('./safe-round/projector'), reviewWords),
  'difficulty-table': part(() => import('./difficulty-table/projector'), reviewWords),
  'role-exchange': part(() => import('./role-exchange/projector'), stageWords),
};

/** What the wall has of a stage: of its kind, otherwise of the first of its tools that has something for it. */
export function projectorPart(stage: Stage): Part | undefined {
  const kind = kindShown(stage);
  const key = kind && parts[kind] ? kind : toolsShown(stage).find((tool) => parts[tool]);
  return key && parts[key];
}
