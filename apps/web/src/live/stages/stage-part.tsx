import { Suspense } from 'react';
import { type PartKey, stageParts } from './registry';
import type { StageProps } from './stage-props';

type Screen = 'participant' | 'facilitator' | 'projector';

/** One part of the registry on one screen; nothing where it has none. */
export function StagePart({ of, on, ...props }: StageProps & { of: PartKey; on: Screen }) {
  const Part = stageParts[of]?.[on];
  return Part ? (
    <Suspense>
      <Part {...props} />
    </Suspense>
  ) : null;
}
