import type { StageProps } from '../stage-props';
import parts from '../../room/room.module.css';
import { CardForm } from '../../writing/card-form';

/** A card for the wall of the stage that runs. */
export default function BoardPart({ stage }: StageProps) {
  if (!stage.board) return null;
  return (
    <section className={parts.section}>
      <CardForm stage={stage} />
    </section>
  );
}
