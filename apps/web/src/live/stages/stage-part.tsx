import { Suspense } from 'react';
import type { Part as PartOfScreen } from './part';
import type { StageProps } from './stage-props';

/** One part of a stage on one screen; nothing where it has none. */
export function StagePart({ part: Part, ...props }: StageProps & { part: PartOfScreen | undefined }) {
  return Part ? (
    <Suspense>
      <Part {...props} />
    </Suspense>
  ) : null;
}
