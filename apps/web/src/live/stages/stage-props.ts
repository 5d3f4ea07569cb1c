import type { Stage } from '@app/live-protocol';

/** What a part of a stage is given; the room itself comes from `useRoom`. */
export interface StageProps {
  stage: Stage;
  /** Shown small until somebody opens it: a commitment may be made at any moment. */
  folded?: boolean;
}
